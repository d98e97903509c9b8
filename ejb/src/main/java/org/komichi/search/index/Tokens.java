package org.komichi.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.komichi.search.text.Chain;

/** Tokens that were made before: a text is read once with the dictionary and written into several fields. */
final class Tokens extends TokenStream {
    /** Between two passages: far enough that nothing in one is near to anything in the other. */
    private static final int PASSAGE_GAP = 50;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int gap;
    private int next;

    /** Adds tokens that follow each other; {@link Chain#GAP} parts them. A token with {@code =} stands beside its neighbour. */
    Tokens addAll(List<String> more) {
        for (String token : more) {
            if (token.equals(Chain.GAP)) {
                gap = Math.max(gap, 2);
            } else if (token.startsWith("=")) {
                terms.add(token);
                steps.add(terms.size() == 1 ? 1 : 0);
            } else {
                add(token, 1);
            }
        }
        gap = PASSAGE_GAP;
        return this;
    }

    /** Adds a token so many places after the one before. */
    void add(String token, int step) {
        terms.add(token);
        steps.add(terms.size() == 1 ? 1 : step + gap);
        gap = 0;
    }

    /** The next token stands in another passage. */
    void endPassage() {
        gap = PASSAGE_GAP;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next >= terms.size()) {
            return false;
        }
        clearAttributes();
        term.append(terms.get(next));
        position.setPositionIncrement(steps.get(next));
        next++;
        return true;
    }
}

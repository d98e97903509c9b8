package org.komichi.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.komichi.search.text.Concepts;
import org.komichi.search.text.Question;
import org.komichi.search.text.Unit;

/** Another spelling for a question of which a word stands nowhere. Whether it finds more is for the one who asks to try. */
final class DidYouMean {
    private final Concepts concepts;

    DidYouMean(Concepts concepts) {
        this.concepts = concepts;
    }

    Optional<String> of(IndexReader reader, Question question) throws IOException {
        String corrected = question.typed();
        for (Unit unit : question.units()) {
            if (!unit.isConcept() && isNowhere(reader, unit)) {
                corrected = concepts.nearestWord(unit.typed())
                        .map(word -> question.typed().replace(unit.typed(), word))
                        .orElse(corrected);
            }
        }
        return corrected.equals(question.typed()) ? Optional.empty() : Optional.of(corrected);
    }

    private static boolean isNowhere(IndexReader reader, Unit unit) throws IOException {
        for (String word : unit.words()) {
            if (reader.docFreq(new Term(Fields.WORDS, word)) > 0
                    || reader.docFreq(new Term(Fields.ENGLISH, word)) > 0) {
                return false;
            }
        }
        return true;
    }
}

package org.komichi.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.text.Beginnings;
import org.komichi.search.text.Chain;
import org.komichi.search.text.Concepts;

/** What of a document goes into which field. */
final class DocumentMaking {
    private static final int LONGEST_TOKEN = 100;
    private static final long LAST_DAY = 99_999_999;
    private static final FieldType PRESENT = new FieldType();

    static {
        PRESENT.setIndexOptions(IndexOptions.DOCS);
        PRESENT.setOmitNorms(true);
        PRESENT.setTokenized(true);
        PRESENT.freeze();
    }

    private final Concepts concepts;

    DocumentMaking(Concepts concepts) {
        this.concepts = concepts;
    }

    Document make(SearchDocument source) {
        Document document = new Document();
        shown(document, source);
        Tokens words = new Tokens();
        Tokens titleWords = new Tokens();
        Tokens leadWords = new Tokens();
        Tokens bigrams = new Tokens();
        Tokens known = new Tokens();
        Tokens titleKnown = new Tokens();
        Tokens leadKnown = new Tokens();
        Tokens sounds = new Tokens();
        Tokens english = new Tokens();
        List<String> lead = new ArrayList<>(source.headings());
        lead.addFirst(source.summary());
        read(source.title(), List.of(words, titleWords), bigrams, List.of(known, titleKnown), sounds, english);
        for (String passage : lead) {
            read(passage, List.of(words, leadWords), bigrams, List.of(known, leadKnown), sounds, english);
        }
        for (String passage : source.body()) {
            read(passage, List.of(words), bigrams, List.of(known), sounds, english);
        }
        if (source.reading() != null) {
            sounds.addAll(Chain.sounds(Chain.tokens(source.reading())));
        }
        for (String text : new String[] {source.titleEn(), source.english()}) {
            if (text != null && !text.isBlank()) {
                english.addAll(notTooLong(Chain.english(text)));
                Chain.mentions(text, concepts).forEach(mention -> known.add(mention.word(), 1));
                known.endPassage();
            }
        }
        if (source.badge() != null) {
            words.addAll(Chain.words(source.badge()));
            english.addAll(Chain.english(source.badge()));
        }
        text(document, Fields.WORDS, words);
        text(document, Fields.TITLE_WORDS, titleWords);
        text(document, Fields.LEAD_WORDS, leadWords);
        text(document, Fields.BIGRAMS, bigrams);
        text(document, Fields.KNOWN, known);
        text(document, Fields.TITLE_KNOWN, titleKnown);
        text(document, Fields.LEAD_KNOWN, leadKnown);
        text(document, Fields.SOUNDS, sounds);
        text(document, Fields.ENGLISH, english);
        source.concepts()
                .forEach(concept -> document.add(new Field(Fields.NAMED, concept, StringField.TYPE_NOT_STORED)));
        Set<String> beginnings = new LinkedHashSet<>(Beginnings.of(source.title()));
        if (source.reading() != null) {
            beginnings.addAll(Beginnings.ofKana(source.reading()));
        }
        Tokens all = new Tokens();
        beginnings.forEach(beginning -> all.add(beginning, 1));
        if (!all.isEmpty()) {
            document.add(new Field(Fields.BEGINNINGS, all, PRESENT));
        }
        return document;
    }

    private static void shown(Document document, SearchDocument source) {
        document.add(new StringField(Fields.ID, Fields.id(source.kind(), source.key()), Field.Store.NO));
        document.add(new StringField(Fields.KIND, source.kind().name(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.SHOWN, Shown.of(source).bytes()));
        source.facets()
                .forEach((facet, codes) -> codes.forEach(code -> {
                    document.add(new StringField(Fields.facet(facet), code, Field.Store.NO));
                    document.add(new SortedSetDocValuesField(Fields.FACETS, SegmentFacets.value(facet, code)));
                }));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order(source))));
    }

    private static String order(SearchDocument source) {
        return String.join(
                " ",
                source.kind() == SearchKind.CASE ? "0" : "1",
                source.kind().name(),
                // Later days are smaller; what has no day comes last.
                "%08d"
                        .formatted(
                                source.since() == null
                                        ? LAST_DAY
                                        : LAST_DAY - source.since().toEpochDay()),
                source.badge() == null ? "" : source.badge(),
                source.key());
    }

    private void read(
            String text, List<Tokens> words, Tokens bigrams, List<Tokens> known, Tokens sounds, Tokens english) {
        if (text.isBlank()) {
            return;
        }
        List<Chain.Token> tokens = Chain.tokens(text);
        List<String> content = notTooLong(tokens.stream()
                .filter(Chain.Token::content)
                .map(Chain.Token::term)
                .toList());
        words.forEach(field -> field.addAll(content));
        bigrams.addAll(Chain.bigrams(text));
        sounds.addAll(Chain.sounds(tokens));
        english.addAll(notTooLong(Chain.latin(text)));
        List<Chain.Mention> mentions = Chain.mentions(text, concepts);
        for (Tokens field : known) {
            int last = 0;
            for (Chain.Mention mention : mentions) {
                field.add(mention.word(), mention.place() - last);
                last = mention.place();
            }
            field.endPassage();
        }
    }

    private static List<String> notTooLong(List<String> tokens) {
        return tokens.stream().filter(token -> token.length() <= LONGEST_TOKEN).toList();
    }

    private static void text(Document document, String field, Tokens tokens) {
        if (!tokens.isEmpty()) {
            document.add(new TextField(field, tokens));
        }
    }
}

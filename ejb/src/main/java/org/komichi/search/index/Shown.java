package org.komichi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;

/**
 * What of a document is shown in an answer. It lies beside the index as it is: unpacking stored fields took a fifth of a search.
 *
 * @param titleEn null for none
 * @param badge null for none
 * @param passages as many as fit; snippets are made of them
 */
record Shown(
        SearchKind kind,
        String key,
        String address,
        String title,
        String titleEn,
        String badge,
        List<String> passages) {
    /** Lucene takes no longer value; a character has at most three bytes, and some room is left for lengths. */
    private static final int MOST_BYTES = 32_000;

    private static final int LONGEST_PASSAGE = 4_000;

    static Shown of(SearchDocument source) {
        List<String> passages = new ArrayList<>();
        if (!source.summary().isBlank()) {
            passages.add(source.summary());
        }
        source.body().stream().filter(passage -> !passage.isBlank()).forEach(passages::add);
        return new Shown(
                source.kind(),
                source.key(),
                source.address(),
                source.title(),
                source.titleEn(),
                source.badge(),
                passages);
    }

    /** As it lies beside the index; the passages that do not fit are left out. */
    BytesRef bytes() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeByte((byte) kind.ordinal());
            out.writeString(title);
            out.writeString(key);
            out.writeString(address);
            maybe(out, titleEn);
            maybe(out, badge);
            for (String passage : passages) {
                String cut = passage.substring(0, Math.min(passage.length(), LONGEST_PASSAGE));
                if (out.size() + new BytesRef(cut).length > MOST_BYTES) {
                    break;
                }
                out.writeString(cut);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void maybe(ByteBuffersDataOutput out, String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    /** What is shown of a document of an index. */
    static Shown of(IndexReader reader, int document) throws IOException {
        ByteArrayDataInput in = at(reader, document);
        SearchKind kind = SearchKind.values()[in.readByte()];
        String title = in.readString();
        String key = in.readString();
        String address = in.readString();
        String titleEn = maybe(in);
        String badge = maybe(in);
        List<String> passages = new ArrayList<>();
        while (!in.eof()) {
            passages.add(in.readString());
        }
        return new Shown(kind, key, address, title, titleEn, badge, passages);
    }

    /** Only what a suggestion needs. */
    static Shown headOf(IndexReader reader, int document) throws IOException {
        ByteArrayDataInput in = at(reader, document);
        SearchKind kind = SearchKind.values()[in.readByte()];
        return new Shown(kind, null, null, in.readString(), null, null, List.of());
    }

    private static ByteArrayDataInput at(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        BinaryDocValues values = DocValues.getBinary(segment.reader(), Fields.SHOWN);
        if (!values.advanceExact(document - segment.docBase)) {
            throw new IllegalStateException("a document that shows nothing");
        }
        BytesRef bytes = values.binaryValue();
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    private static String maybe(ByteArrayDataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }
}

package org.komichi.web.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file of text whose writer did not say how it is encoded: UTF-8, or what Japanese spreadsheets write. */
public final class TextFile {
    private static final List<Charset> STRICTLY = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private TextFile() {}

    /** The text of a file; empty when it is none. */
    public static Optional<String> read(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) {
            // A byte order mark of two bytes: a spreadsheet's "Unicode text".
            return decoded(StandardCharsets.UTF_16, bytes);
        }
        return STRICTLY.stream()
                .map(charset -> decoded(charset, bytes))
                .flatMap(Optional::stream)
                .filter(text -> text.indexOf('\0') < 0)
                .findFirst();
    }

    private static Optional<String> decoded(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}

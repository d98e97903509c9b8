package org.komichi.discussion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseText;
import org.komichi.shared.NotFound;

/**
 * A question of a case, known by its words: when an editor asks something else, what people thought about the old question is not
 * taken for an answer to the new one.
 *
 * @param key twelve characters that follow from the words; stands in addresses
 * @param number its place in the case, from 1
 * @param experts how experienced people think about it
 * @param sources ids of sources
 * @param unsure what must be confirmed; null when nothing
 */
public record CaseQuestion(String key, int number, String ask, String experts, List<String> sources, CaseText unsure) {
    private static final int KEY_BYTES = 6;

    /** The questions of a case in its order. */
    public static List<CaseQuestion> of(CaseDocument document) {
        List<CaseDocument.Question> asked = document.questions();
        return java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(place -> of(asked.get(place), place + 1))
                .toList();
    }

    private static CaseQuestion of(CaseDocument.Question asked, int number) {
        return new CaseQuestion(
                key(asked.ask()), number, asked.ask(), asked.experts(), asked.sources(), asked.unsure());
    }

    /** One question of a case.
     * @throws NotFound when the case does not ask it, or asks it no more */
    public static CaseQuestion of(CaseDocument document, String key) {
        return of(document).stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static String key(String ask) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(ask.replaceAll("\\s+", "").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }
}

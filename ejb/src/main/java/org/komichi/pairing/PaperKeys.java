package org.komichi.pairing;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;

/**
 * What the keys mean that somebody presses when she types a sheet in: points and numbers stand for themselves, choices are counted
 * from 1 as they stand on the paper, several of them are parted by commas or blanks, texts are texts.
 */
final class PaperKeys {
    private PaperKeys() {}

    /** The values for a key that was typed; nothing for nothing. What makes no sense is passed on, for the item to refuse. */
    static List<String> values(Item item, String typed) {
        String plain = typed == null ? "" : typed.strip();
        if (plain.isEmpty() || item.kind() == ItemKind.TEXT) {
            return plain.isEmpty() ? List.of() : List.of(plain);
        }
        String narrow = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        return switch (item.kind()) {
            case LIKERT, RATING, NUMBER -> List.of(narrow);
            case MULTIPLE, RANKING ->
                Stream.of(narrow.split("[,、\\s]+"))
                        .filter(key -> !key.isEmpty())
                        .map(key -> option(item, key))
                        .toList();
            default -> List.of(option(item, narrow));
        };
    }

    private static String option(Item item, String key) {
        if (!key.matches("[0-9]{1,2}")) {
            return key;
        }
        int position = Integer.parseInt(key);
        return position >= 1 && position <= item.options().size()
                ? item.options().get(position - 1).value()
                : "?" + key;
    }
}

package org.komichi.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where somebody stands in a list of names: by the fifty sounds of her reading, by her name when she told no reading, and
 * last when she told neither. Voiced and small kana stand with their plain ones and a long vowel with its vowel; they
 * decide between families that are else equal, then between given names. As bytes the order is the same in every database, whatever language that sorts in.
 */
public final class NameOrder implements Comparable<NameOrder> {
    private static final byte[] LAST = {(byte) 0xFF};
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";
    // Each vowel with the plain kana that end in it.
    private static final String[] SOUNDS = {"あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"};

    // The longer of two numbers is the larger one.
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");
    private static final int MOST_DIGITS = 9;

    // Lower than every letter: a short part stands before a longer one.
    private static final char END = 0;

    private final byte[] bytes;

    private NameOrder(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The place of a person.
     *
     * @param reading in kana, or null
     * @param name or null
     */
    public static NameOrder of(String reading, String name) {
        return Stream.of(reading, name)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(NameOrder::of)
                .orElseGet(() -> new NameOrder(LAST));
    }

    /** The place of an organisation: by its name, and by the value of the numbers in it, 第2 before 第10. */
    public static NameOrder ofOrganisation(String name) {
        return of(NUMBER.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(number -> Math.min(number.group(1).length(), MOST_DIGITS) + number.group(1)));
    }

    // Part by part, so that a family stays together whatever the given names are.
    private static NameOrder of(String text) {
        String tidy = hiragana(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .toLowerCase(Locale.ROOT);
        String order = Stream.of(tidy.split("[\\s・]+"))
                .map(part -> plain(part) + END + part + END)
                .collect(Collectors.joining());
        return new NameOrder(order.getBytes(StandardCharsets.UTF_8));
    }

    /** Katakana as hiragana; everything else stays. */
    static String hiragana(String text) {
        // Katakana U+30A1 to U+30F6 stands 0x60 above hiragana.
        return text.codePoints()
                .map(letter ->
                        letter >= 'ァ' && letter <= 'ヶ' || letter == 'ヽ' || letter == 'ヾ' ? letter - 0x60 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // Decomposed, a voiced kana is its plain one and a mark.
    private static String plain(String hiragana) {
        StringBuilder plain = new StringBuilder();
        for (char letter : Normalizer.normalize(hiragana, Normalizer.Form.NFD)
                .replaceAll("[\u3099\u309A]", "")
                .toCharArray()) {
            char before = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            int small = SMALL.indexOf(letter);
            plain.append(
                    switch (letter) {
                        case 'ー' -> vowel(before);
                        case 'ゝ' -> before;
                        default -> small < 0 ? letter : LARGE.charAt(small);
                    });
        }
        return plain.toString();
    }

    private static char vowel(char kana) {
        return Stream.of(SOUNDS)
                .filter(row -> row.indexOf(kana) >= 0)
                .findFirst()
                .map(row -> row.charAt(0))
                .orElse('ー');
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(NameOrder other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameOrder order && Arrays.equals(bytes, order.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

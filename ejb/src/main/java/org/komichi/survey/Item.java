package org.komichi.survey;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;

/**
 * One question of an instrument, as the pack says. Every item may be skipped; what is answered must be an answer that the
 * item offers.
 *
 * @param id its code, such as {@code SV-K01}
 * @param scale code of the scale it is answered on, null unless it is a Likert item
 * @param options what can be chosen, the points of the scale and the numbers of a rating included; else empty
 * @param min lowest number
 * @param max highest number
 * @param maxLength most characters of a text
 * @param key the right option of a knowledge item
 * @param profile what of the profile answers it, null when nothing does
 * @param professions codes of those who are asked; empty: everybody
 * @param notApplicable what stands beside the points of the scale for those whom the question does not concern; null: nothing
 * @param when the answer on which it depends whether this is asked; null: always
 * @param divides into which kind of groups its answers may divide the results; null when they may not
 */
public record Item(
        String id,
        ItemKind kind,
        String scale,
        Bilingual text,
        Bilingual hint,
        List<Option> options,
        int min,
        int max,
        Bilingual unit,
        Bilingual low,
        Bilingual high,
        int maxLength,
        String key,
        String profile,
        Set<String> professions,
        Bilingual notApplicable,
        Condition when,
        Division divides) {
    /** How "not applicable" is stored. It is an answer, never a number, and no point of a scale is called so. */
    public static final String NOT_APPLICABLE = "na";

    private static final Pattern PLACED = Pattern.compile("(.+)=([0-9]{1,3})");

    /** One thing to choose. Values hold no comma, because ticks are stored joined by commas. */
    public record Option(String value, Bilingual label) {}

    public Item {
        options = List.copyOf(options);
        professions = Set.copyOf(professions);
    }

    /** Whether somebody of this profession is asked; with an unknown profession only what everybody is asked. */
    public boolean isFor(String profession) {
        return professions.isEmpty() || (profession != null && professions.contains(profession));
    }

    /** Whether the option exists. */
    public boolean offers(String value) {
        return leftOut(value)
                || options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** Whether the answer says that the question does not concern her: it is counted apart and is no point. */
    public boolean leftOut(String answer) {
        return notApplicable != null && NOT_APPLICABLE.equals(answer);
    }

    /** The label of a chosen option. */
    public Optional<Bilingual> label(String value) {
        if (leftOut(value)) {
            return Optional.of(notApplicable);
        }
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst();
    }

    /**
     * What is stored for what came from the form; empty when the question was skipped.
     *
     * @throws AnswerOffScale when the item does not offer such an answer
     */
    public Optional<String> read(Collection<String> typed) {
        List<String> values = typed.stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (kind == ItemKind.MULTIPLE) {
            if (!values.stream().allMatch(this::offers)) {
                throw new AnswerOffScale(this);
            }
            return Optional.of(String.join(",", new TreeSet<>(values)));
        }
        if (kind == ItemKind.RANKING) {
            return Optional.of(String.join(",", ranked(values)));
        }
        if (values.size() > 1) {
            throw new AnswerOffScale(this);
        }
        String value = values.get(0);
        return Optional.of(
                switch (kind) {
                    case NUMBER -> number(value);
                    case TEXT -> text(value);
                    default -> option(value.strip());
                });
    }

    /** The same item with its options in another order. */
    Item offering(List<Option> otherOrder) {
        return new Item(
                id,
                kind,
                scale,
                text,
                hint,
                otherOrder,
                min,
                max,
                unit,
                low,
                high,
                maxLength,
                key,
                profile,
                professions,
                notApplicable,
                when,
                divides);
    }

    /**
     * Whether answers to this item may be laid beside those to another one of the same code. Points with other words under
     * another code are another scale, even where the numbers are the same.
     */
    public Comparability comparedWith(Item other) {
        if (kind != other.kind()) {
            return Comparability.KIND_CHANGED;
        }
        boolean otherScale = !Objects.equals(scale, other.scale()) && !labels().equals(other.labels());
        if (!labels().keySet().equals(other.labels().keySet())
                || otherScale
                || min != other.min()
                || max != other.max()) {
            return Comparability.CHOICES_CHANGED;
        }
        if (!Objects.equals(key, other.key())) {
            return Comparability.KEY_CHANGED;
        }
        return text.equals(other.text()) && labels().equals(other.labels())
                ? Comparability.SAME
                : Comparability.WORDING_CHANGED;
    }

    private Map<String, Bilingual> labels() {
        return options.stream().collect(Collectors.toMap(Option::value, Option::label, (one, twice) -> one));
    }

    // The values in their order, or each with its place: b=2, from 1. Half a ranking is none.
    private List<String> ranked(List<String> values) {
        SortedMap<Integer, String> byPlace = new TreeMap<>();
        for (String value : values) {
            Matcher placed = PLACED.matcher(value);
            boolean inOrder = offers(value) || !placed.matches();
            byPlace.put(
                    inOrder ? byPlace.size() + 1 : Integer.parseInt(placed.group(2)),
                    inOrder ? value : placed.group(1));
        }
        if (!byPlace.values().stream().allMatch(this::offers)) {
            throw new AnswerOffScale(this);
        }
        if (values.size() != options.size() || Set.copyOf(byPlace.values()).size() != options.size()) {
            throw new HalfRanked(this);
        }
        return List.copyOf(byPlace.values());
    }

    /** Whether this answer is the right one. */
    public boolean right(String answer) {
        return key != null && key.equals(answer);
    }

    private String option(String value) {
        if (!offers(value)) {
            throw new AnswerOffScale(this);
        }
        return value;
    }

    private String number(String value) {
        // Full-width digits are digits; a leading mark comes from pasted text.
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .strip();
        if (!plain.matches("[0-9]{1,6}")) {
            throw new AnswerOffScale(this);
        }
        int number = Integer.parseInt(plain);
        if (number < min || number > max) {
            throw new AnswerOffScale(this);
        }
        return Integer.toString(number);
    }

    private String text(String value) {
        String plain = value.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace("\u0000", "")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        if (length > maxLength) {
            throw new AnswerTooLong(this, length);
        }
        return plain;
    }
}

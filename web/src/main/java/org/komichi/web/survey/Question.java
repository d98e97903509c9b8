package org.komichi.web.survey;

import java.util.List;
import java.util.Locale;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.PatientTraces;

/**
 * One question as the page shows it.
 *
 * @param values what stands in it: typed a moment ago, or stored
 * @param traces words in it that look as if they pointed to a patient
 */
public record Question(Item item, Locale locale, List<String> values, List<String> traces) {
    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A question and what stands in it; a text is looked through. */
    static Question showing(Item item, Locale locale, List<String> values) {
        boolean text = item.kind() == ItemKind.TEXT && !values.isEmpty();
        return new Question(item, locale, values, text ? PatientTraces.in(values.get(0)) : List.of());
    }

    public String id() {
        return item.id();
    }

    public String text() {
        return item.text().in(locale);
    }

    public String hint() {
        return item.hint() == null ? null : item.hint().in(locale);
    }

    public String unit() {
        return item.unit() == null ? null : item.unit().in(locale);
    }

    public String low() {
        return item.low() == null ? null : item.low().in(locale);
    }

    public String high() {
        return item.high() == null ? null : item.high().in(locale);
    }

    /** The first value, for fields of text. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean answered() {
        return !values.isEmpty();
    }

    public List<Choice> choices() {
        return item.options().stream()
                .map(option -> new Choice(option.value(), option.label().in(locale), values.contains(option.value())))
                .toList();
    }

    /** What stands in it, in words. */
    public String words() {
        if (item.options().isEmpty()) {
            return value() + (unit() == null ? "" : unit());
        }
        return String.join(
                locale.getLanguage().equals("ja") ? "、" : ", ",
                choices().stream().filter(Choice::chosen).map(Choice::label).toList());
    }

    public String foundTraces() {
        return String.join(locale.getLanguage().equals("ja") ? "、" : ", ", traces);
    }

    public boolean isLikert() {
        return item.kind() == ItemKind.LIKERT;
    }

    /** A list of which one is chosen. */
    public boolean isOne() {
        return item.kind() == ItemKind.SINGLE || item.kind() == ItemKind.YESNO || item.kind() == ItemKind.KNOWLEDGE;
    }

    public boolean isLongList() {
        return isOne() && item.options().size() > 12;
    }

    public boolean isShortList() {
        return isOne() && !isLongList();
    }

    public boolean isMany() {
        return item.kind() == ItemKind.MULTIPLE;
    }

    public boolean isNumber() {
        return item.kind() == ItemKind.NUMBER;
    }

    public boolean isRating() {
        return item.kind() == ItemKind.RATING;
    }

    public boolean isText() {
        return item.kind() == ItemKind.TEXT;
    }
}

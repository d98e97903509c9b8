package org.komichi.web.survey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.deidentification.PatientTraces;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;

/**
 * One question as the page shows it.
 *
 * @param values what stands in it: typed a moment ago, or stored
 * @param traces words in it that look as if they pointed to a patient
 * @param closed whether it waits for an answer on the same page
 */
public record Question(Item item, Locale locale, List<String> values, List<String> traces, boolean closed) {
    /** One thing to choose; {@code apart} stands beside the points of a scale and is none of them. */
    public record Choice(String value, String label, boolean chosen, boolean apart) {}

    /** One thing to rank, and the places that can be chosen for it. */
    public record Step(String label, List<Choice> places) {}

    /** A question and what stands in it; a text is looked through. */
    public static Question showing(Item item, Locale locale, List<String> values) {
        boolean text = item.kind() == ItemKind.TEXT && !values.isEmpty();
        return new Question(item, locale, values, text ? PatientTraces.in(values.get(0)) : List.of(), false);
    }

    /** The values of a stored answer; nothing when there is none. */
    public static List<String> stored(Item item, String answer) {
        if (answer == null) {
            return List.of();
        }
        return item.kind().several() ? List.of(answer.split(",")) : List.of(answer);
    }

    /** The same question, on the page but not asked yet. */
    public Question waiting() {
        return new Question(item, locale, values, traces, true);
    }

    /** The question on whose answer this one depends; empty when it is always asked. */
    public String when() {
        return item.when() == null ? "" : item.when().item();
    }

    /** The answers that open it, joined by commas, which no value holds. */
    public String opening() {
        return item.when() == null ? "" : String.join(",", item.when().anyOf());
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
        return Stream.concat(
                        item.options().stream().map(option -> choice(option.value(), option.label(), false)),
                        Stream.ofNullable(item.notApplicable()).map(apart -> choice(Item.NOT_APPLICABLE, apart, true)))
                .toList();
    }

    private Choice choice(String value, Bilingual label, boolean apart) {
        return new Choice(value, label.in(locale), values.contains(value), apart);
    }

    /** What is to be ranked: in its order when it was ranked, else as it is offered. */
    public List<Step> steps() {
        boolean ranked =
                values.size() == item.options().size() && values.stream().allMatch(item::offers);
        List<String> order = ranked
                ? values
                : item.options().stream().map(Item.Option::value).toList();
        return IntStream.range(0, order.size())
                .mapToObj(at -> step(order.get(at), ranked ? at + 1 : 0, order.size()))
                .toList();
    }

    private Step step(String value, int ranked, int of) {
        return new Step(
                item.label(value).orElseThrow().in(locale),
                IntStream.rangeClosed(1, of)
                        .mapToObj(place -> new Choice(
                                value + "=" + place,
                                String.valueOf(place),
                                place == ranked || values.contains(value + "=" + place),
                                false))
                        .toList());
    }

    /** What stands in it as the form would send it. */
    public List<String> sent() {
        return isRanking()
                ? steps().stream()
                        .flatMap(step -> step.places().stream())
                        .filter(Choice::chosen)
                        .map(Choice::value)
                        .toList()
                : values;
    }

    /** What stands in it, in words. */
    public String words() {
        if (item.options().isEmpty()) {
            return value() + (unit() == null ? "" : unit());
        }
        if (isRanking()) {
            return steps().stream()
                    .map(step -> step.places().stream()
                            .filter(Choice::chosen)
                            .map(place -> place.label() + " " + step.label())
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(locale.getLanguage().equals("ja") ? "、" : ", "));
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

    public boolean isRanking() {
        return item.kind() == ItemKind.RANKING;
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

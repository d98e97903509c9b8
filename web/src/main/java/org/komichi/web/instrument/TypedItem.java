package org.komichi.web.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Condition;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;

/** A question as it stands in a form: texts under the names of its fields, and its options row by row. */
public final class TypedItem {
    private static final int ROWS = 30;

    private final Item known;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Map<String, String>> options = new ArrayList<>();
    private List<String> professions;

    private TypedItem(Item known) {
        this.known = known;
        this.professions = new ArrayList<>(known.professions());
        both("text", known.text());
        both("hint", known.hint());
        both("unit", known.unit());
        both("low", known.low());
        both("high", known.high());
        fields.put("min", String.valueOf(known.min()));
        fields.put("max", String.valueOf(known.max()));
        fields.put("maxLength", String.valueOf(known.maxLength()));
        fields.put("scale", known.scale());
        IntStream.range(0, Math.max(ROWS, known.options().size())).forEach(i -> options.add(row(i)));
        IntStream.range(0, known.options().size())
                .filter(i -> known.options().get(i).value().equals(known.key()))
                .forEach(i -> fields.put("key", String.valueOf(i + 1)));
    }

    static TypedItem of(Item known) {
        return new TypedItem(known);
    }

    private void both(String name, Bilingual text) {
        fields.put(name + "Ja", text == null ? "" : text.ja());
        fields.put(name + "En", text == null || text.en() == null ? "" : text.en());
    }

    private Map<String, String> row(int at) {
        Map<String, String> row = new HashMap<>();
        Item.Option option = at < known.options().size() ? known.options().get(at) : null;
        row.put("value", option == null ? "" : option.value());
        row.put("ja", option == null ? "" : option.label().ja());
        row.put(
                "en",
                option == null || option.label().en() == null
                        ? ""
                        : option.label().en());
        return row;
    }

    /** The question as it was typed.
     * @param min lowest number, already read
     * @param when null: always asked */
    Item item(int min, int max, int maxLength, Condition when) {
        return new Item(
                known.id(),
                known.kind(),
                field("scale"),
                text("text"),
                unlessBlank("hint"),
                chosenOptions(),
                min,
                max,
                unlessBlank("unit"),
                text("low"),
                text("high"),
                maxLength,
                key(),
                known.profile(),
                professions == null ? Set.of() : Set.copyOf(professions),
                null,
                when,
                known.divides());
    }

    // The option in the row that is named; the row counts, because a blank one before it may be left out.
    private String key() {
        String row = field("key");
        return row.matches("[0-9]{1,2}") && Integer.parseInt(row) >= 1 && Integer.parseInt(row) <= options.size()
                ? value(Integer.parseInt(row) - 1)
                : "";
    }

    private List<Item.Option> chosenOptions() {
        return IntStream.range(0, options.size())
                .filter(i -> !blank(options.get(i)))
                .mapToObj(i -> new Item.Option(
                        value(i), both(options.get(i).get("ja"), options.get(i).get("en"))))
                .toList();
    }

    // An option keeps its value, whatever its words become; a new one gets a number that none of this question has.
    private String value(int row) {
        Map<String, String> one = options.get(row);
        if (blank(one)) {
            return "";
        }
        if (!plain(one.get("value")).isEmpty()) {
            return one.get("value");
        }
        int highest = options.stream()
                .map(option -> plain(option.get("value")))
                .filter(value -> value.matches("[0-9]{1,4}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        long before = IntStream.range(0, row)
                .filter(i -> !blank(options.get(i))
                        && plain(options.get(i).get("value")).isEmpty())
                .count();
        return String.valueOf(highest + 1 + before);
    }

    private static boolean blank(Map<String, String> row) {
        return plain(row.get("ja")).isEmpty() && plain(row.get("en")).isEmpty();
    }

    private Bilingual text(String name) {
        return both(fields.get(name + "Ja"), fields.get(name + "En"));
    }

    private Bilingual unlessBlank(String name) {
        Bilingual text = text(name);
        return text.ja().isEmpty() && text.en().isEmpty() ? null : text;
    }

    private String field(String name) {
        return plain(fields.get(name));
    }

    /** A text in both languages as it was typed; what was left blank is blank. */
    static Bilingual both(String ja, String en) {
        return new Bilingual(plain(ja), plain(en));
    }

    // A field that was left blank arrives as nothing.
    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public boolean isLikert() {
        return known.kind() == ItemKind.LIKERT;
    }

    /** Whether it has choices of its own. */
    public boolean isListed() {
        return known.kind() == ItemKind.SINGLE
                || known.kind() == ItemKind.MULTIPLE
                || known.kind() == ItemKind.RANKING
                || isKnowledge();
    }

    public boolean isKnowledge() {
        return known.kind() == ItemKind.KNOWLEDGE;
    }

    public boolean isRange() {
        return known.kind() == ItemKind.NUMBER || isRating();
    }

    public boolean isRating() {
        return known.kind() == ItemKind.RATING;
    }

    public boolean isText() {
        return known.kind() == ItemKind.TEXT;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public List<Map<String, String>> getOptions() {
        return options;
    }

    public List<String> getProfessions() {
        return professions;
    }

    public void setProfessions(List<String> professions) {
        this.professions = professions;
    }
}

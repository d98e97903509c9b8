package org.komichi.web.instrument;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.survey.Comparability;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Section;

/** What a questionnaire asks, laid out for whoever writes or reads it: each question with how it is answered and by whom. */
final class InstrumentContents {
    private static final int SHORT_LIST = 8;

    /** A section. */
    public record Part(
            String id,
            int number,
            String title,
            String intro,
            String notes,
            boolean first,
            boolean last,
            List<Row> rows) {}

    /**
     * A question.
     *
     * @param about its kind and its choices
     * @param notes when and by whom it is answered; empty when by everybody
     * @param standing how it stands to the version before; empty when that is not told
     */
    public record Row(String code, int number, String text, String about, String notes, String standing, String tone) {}

    private final Instrument instrument;
    private final InstrumentWords words;
    private final Map<String, Comparability> standing;
    private int numbered;

    /** @param standing to the version before; empty when it is not to be told */
    InstrumentContents(Instrument instrument, InstrumentWords words, Map<String, Comparability> standing) {
        this.instrument = instrument;
        this.words = words;
        this.standing = standing;
    }

    List<Part> parts() {
        List<Section> sections = instrument.sections();
        return IntStream.range(0, sections.size())
                .mapToObj(i -> part(sections.get(i), i, i == sections.size() - 1))
                .toList();
    }

    private Part part(Section section, int at, boolean last) {
        String title = words.in(section.title());
        String notes = words.joined(Stream.of(
                words.when(section.when(), instrument),
                section.shuffle() ? words.text("instrument.shuffled") : "",
                summed(section) ? words.text("instrument.summed") : ""));
        return new Part(
                section.id(),
                at + 1,
                title.isBlank() ? words.text("instrument.untitled") : title,
                words.in(section.intro()),
                notes,
                at == 0,
                last,
                section.items().stream().map(this::row).toList());
    }

    private boolean summed(Section section) {
        return section.items().stream()
                .anyMatch(item -> instrument.scaleOf(item.id()).isPresent());
    }

    private Row row(Item item) {
        Comparability stands = standing.get(item.id());
        return new Row(
                item.id(),
                ++numbered,
                words.asked(item),
                words.kind(item.kind()) + choices(item),
                words.joined(Stream.of(words.when(item.when(), instrument), words.professions(item))),
                stands == null ? "" : words.text("instrument.standing." + stands),
                tone(stands));
    }

    private static String tone(Comparability stands) {
        if (stands == null || stands == Comparability.SAME) {
            return "done";
        }
        return stands == Comparability.WORDING_CHANGED ? "info" : "wait";
    }

    private String choices(Item item) {
        String said = switch (item.kind()) {
            case NUMBER, RATING -> words.text("instrument.range", item.min(), item.max());
            case TEXT -> words.text("instrument.most", item.maxLength());
            case YESNO -> "";
            default -> listed(item);
        };
        String apart =
                item.notApplicable() == null ? "" : words.text("instrument.apart", words.in(item.notApplicable()));
        String key = item.kind() == ItemKind.KNOWLEDGE
                ? item.label(item.key())
                        .map(right -> words.text("instrument.right", words.in(right)))
                        .orElse("")
                : "";
        return said.isEmpty() ? "" : words.text("instrument.colon") + said + apart + key;
    }

    private String listed(Item item) {
        List<Item.Option> options = item.options();
        String some = words.joined(
                options.stream().limit(SHORT_LIST).map(Item.Option::label).map(words::in));
        return options.size() > SHORT_LIST ? words.text("instrument.andMore", some, options.size()) : some;
    }
}

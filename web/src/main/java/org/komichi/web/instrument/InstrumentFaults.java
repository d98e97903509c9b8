package org.komichi.web.instrument;

import java.util.List;
import java.util.stream.IntStream;
import org.komichi.instrument.DraftFault;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.Section;

/** What a draft lacks before it can be published, said with the way to the page on which it is mended. */
final class InstrumentFaults {
    /** One thing to mend. */
    public record Line(String href, String where, String reason) {}

    private final Instrument instrument;
    private final InstrumentWords words;
    private final String base;

    InstrumentFaults(Instrument instrument, InstrumentWords words, String base) {
        this.instrument = instrument;
        this.words = words;
        this.base = base;
    }

    /** A fault, with the way to where it is mended. */
    Line said(DraftFault fault) {
        return switch (fault.place()) {
            case ABOUT ->
                new Line(
                        fault.field().startsWith("sections") ? "#add" : base + "/about",
                        words.text("instrument.about.title"),
                        words.fault(fault));
            case SECTION ->
                new Line(
                        fault.field().equals("items") ? "#s-" + fault.id() : base + "/sections/" + fault.id(),
                        instrument.sections().stream()
                                .filter(section -> section.id().equals(fault.id()))
                                .map(Section::title)
                                .map(words::in)
                                .findFirst()
                                .orElse(fault.id()),
                        words.fault(fault));
            case ITEM -> new Line(base + "/items/" + fault.id(), named(fault.id()), words.fault(fault));
            case SCALE ->
                new Line(base + "/scales/" + fault.id(), words.text("instrument_scale.title"), words.fault(fault));
        };
    }

    // By its number too: questions without words are told apart.
    private String named(String code) {
        List<Item> all = instrument.items().toList();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(code))
                .mapToObj(i -> words.text("instrument.numbered", i + 1, words.asked(all.get(i))))
                .findFirst()
                .orElse(code);
    }
}

package org.komichi.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.komichi.pairing.PaperSheets;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Section;
import org.komichi.survey.WaveSchedule;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/paper/{instrument}}: types sheets in, one after another, by keys. */
@Named
@RequestScoped
public class PaperTypingPage {
    /** A section with its questions. */
    public record Part(String title, List<Line> lines) {}

    /**
     * A question as it is typed in.
     *
     * @param keys what the keys mean; null for texts and numbers
     * @param least the smallest number that makes sense; null where anything may stand
     * @param most the biggest one
     * @param value what was typed a moment ago
     */
    public record Line(
            String id, String text, String keys, Integer least, Integer most, boolean several, String value) {}

    @Inject
    OpenedRun opened;

    @Inject
    WaveSchedule schedule;

    @Inject
    PaperSheets paper;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WaveSchedule.Scheduled wave;
    private Instrument instrument;
    private String number;
    private boolean agreed;

    @PostConstruct
    void read() {
        wave = schedule.get(opened.run().id(), address.text("instrument"));
        instrument = paper.instrument(opened.run().id(), wave.kind());
    }

    /** Called before the page is drawn, so that a questionnaire that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Stores the sheet and shows an empty one. */
    public void store() throws IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        instrument.items().map(Item::id).forEach(id -> {
            String keys = request.getParameter(id);
            if (keys != null && !keys.isBlank()) {
                typed.put(id, keys);
            }
        });
        paper.type(opened.run().id(), wave.kind(), number, typed, agreed);
        going.to(getBase() + "?done=stored");
    }

    public void takeOut(String gone) throws IOException {
        paper.takeOut(opened.run().id(), wave.kind(), gone);
        going.to(getBase() + "?done=out");
    }

    public List<Part> getParts() {
        return instrument.sections().stream().map(this::part).toList();
    }

    private Part part(Section section) {
        return new Part(
                section.title().in(frame.getLocale()),
                section.items().stream().map(this::line).toList());
    }

    private Line line(Item item) {
        boolean several = item.kind().several();
        boolean points = item.kind() == ItemKind.LIKERT || item.kind() == ItemKind.RATING;
        boolean free = item.kind() == ItemKind.TEXT || several;
        String value = request.getParameter(item.id());
        return new Line(
                item.id(),
                item.text().in(frame.getLocale()),
                item.options().isEmpty() || item.kind() == ItemKind.RATING ? null : keys(item, points),
                free ? null : item.options().isEmpty() ? Integer.valueOf(item.min()) : lowest(item, points),
                free ? null : item.options().isEmpty() ? Integer.valueOf(item.max()) : highest(item, points),
                several,
                value == null ? "" : value);
    }

    private String keys(Item item, boolean points) {
        List<Item.Option> options = item.options();
        return String.join(
                "　",
                IntStream.range(0, options.size())
                        .mapToObj(i -> (points ? options.get(i).value() : Integer.toString(i + 1)) + "＝"
                                + options.get(i).label().in(frame.getLocale()))
                        .toList());
    }

    private static Integer lowest(Item item, boolean points) {
        return points
                ? item.options().stream()
                        .mapToInt(PaperTypingPage::number)
                        .min()
                        .orElse(1)
                : 1;
    }

    private static Integer highest(Item item, boolean points) {
        return points
                ? item.options().stream()
                        .mapToInt(PaperTypingPage::number)
                        .max()
                        .orElse(1)
                : item.options().size();
    }

    private static int number(Item.Option option) {
        return Integer.parseInt(option.value());
    }

    /** The numbers that were typed in. */
    public List<String> getNumbers() {
        return paper.numbers(opened.run().id(), wave.kind());
    }

    public String getMoment() {
        return Texts.in(frame.getLocale()).getString("reporting_run.wave." + wave.kind());
    }

    public String getTitle() {
        return instrument.title().in(frame.getLocale());
    }

    public String getBase() {
        return opened.getBase() + "/paper/" + wave.instrument();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}

package org.komichi.web.readiness;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.competency.NextStep;
import org.komichi.content.Source;
import org.komichi.readiness.Answer;
import org.komichi.readiness.Child;
import org.komichi.readiness.Readiness;
import org.komichi.shared.Bilingual;
import org.komichi.web.competency.OutcomeView;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/**
 * {@code /ready}: what a child asks for, and what of it the reader has. What is ticked is in no address and stays nowhere; a
 * fictional case leads here with its codes, {@code ?device=VENTILATOR&care=SUCTIONING}.
 */
@Named
@RequestScoped
public class ReadyPage {
    @Inject
    Readiness readiness;

    @Inject
    FrameBean frame;

    @Inject
    HttpServletRequest request;

    private String age;
    private String[] devices = {};
    private String[] cares = {};
    private Answer answer;
    private final Map<Axis, List<SelectItem>> choices = new EnumMap<>(Axis.class);

    /** Something to do; until says by when, or is empty. */
    public record Step(String href, String label, String until) {}

    /**
     * An outcome that is needed.
     *
     * @param stones classes of the five stones
     * @param words level and need, for those who do not see the stones
     * @param because what asks for it
     * @param only who needs it; empty for everybody
     * @param until by when the level falls; empty when it lasts
     */
    public record Line(
            String code,
            String text,
            boolean met,
            int needed,
            int level,
            String neededName,
            List<String> stones,
            String words,
            String because,
            String only,
            String until,
            List<Step> steps) {}

    /** Ticks what the address names, as far as it can be asked about. */
    @PostConstruct
    void begin() {
        devices = named("device", Axis.DEVICES);
        cares = named("care", Axis.CARES);
    }

    private String[] named(String parameter, Axis axis) {
        String[] codes = request.getParameterValues(parameter);
        return codes == null
                ? new String[0]
                : choices(axis).stream()
                        .map(choice -> (String) choice.getValue())
                        .filter(List.of(codes)::contains)
                        .toArray(String[]::new);
    }

    /** Answers; the page is drawn with it. */
    public void ask() {
        answer = readiness
                .about(Child.of(age, Arrays.asList(devices), Arrays.asList(cares)))
                .orElse(null);
    }

    /** Whether there is a table to ask. */
    public boolean isPossible() {
        return !choices(Axis.DEVICES).isEmpty();
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /** Whether the answer tells what the reader has. */
    public boolean isMeasured() {
        return answer.measured();
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return answer.measured() && answer.met() == answer.lines().size();
    }

    /** How many outcomes are needed, and how many of them the reader has. */
    public String getSummary() {
        return texts().format(
                        answer.measured() ? "readiness_page.summary" : "readiness_page.summaryVisitor",
                        answer.lines().size(),
                        answer.met());
    }

    public List<Line> getLines() {
        return answer.lines().stream().map(this::line).toList();
    }

    public List<String> getNotes() {
        return answer.notes().stream()
                .map(note -> texts().format("readiness_page.note", in(note.about()), in(note.text())))
                .toList();
    }

    /** The sources behind the table, each as one line. */
    public List<String> getSources() {
        return answer.sources().stream().map(this::source).toList();
    }

    /** Cases about the devices that were ticked; empty without any. */
    public String getCases() {
        return Arrays.stream(devices).map(device -> "device=" + device).collect(Collectors.joining("&"));
    }

    /** What was ticked, in words, for paper. */
    public String getChild() {
        List<String> words = new ArrayList<>();
        words.addAll(names(Axis.AGES, age == null ? List.of() : List.of(age)));
        words.addAll(names(Axis.DEVICES, Arrays.asList(devices)));
        words.addAll(names(Axis.CARES, Arrays.asList(cares)));
        return String.join(separator(), words);
    }

    private List<String> names(Axis axis, List<String> codes) {
        return choices(axis).stream()
                .filter(choice -> codes.contains(choice.getValue()))
                .map(SelectItem::getLabel)
                .toList();
    }

    private Line line(Answer.Line one) {
        return new Line(
                one.outcome(),
                in(one.text()),
                one.met(),
                one.needed(),
                one.level(),
                in(one.neededName()),
                OutcomeView.stones(one.level(), one.needed()),
                texts().format(
                                answer.measured() ? "readiness_page.levels" : "readiness_page.level",
                                one.level(),
                                one.needed()),
                one.because().isEmpty() ? texts().getString("readiness_page.everyChild") : joined(one.because()),
                joined(one.only()),
                one.until() == null ? "" : frame.getMoments().date(one.until()),
                one.steps().stream().map(this::step).toList());
    }

    private Step step(NextStep step) {
        String label = in(step.label());
        return new Step(
                step.href(),
                step.minutes() > 0 ? texts().format("competency_profile.step", label, step.minutes()) : label,
                step.until() == null ? "" : frame.getMoments().date(step.until()));
    }

    private String source(Source source) {
        return source.id() + "　" + source.title() + (source.where().isEmpty() ? "" : " — " + source.where());
    }

    private String joined(List<Bilingual> words) {
        return words.stream().map(this::in).collect(Collectors.joining(separator()));
    }

    private String separator() {
        return Locale.ENGLISH.getLanguage().equals(frame.getLang()) ? ", " : "、";
    }

    private String in(Bilingual text) {
        return text.in(frame.getLocale());
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }

    public List<SelectItem> getAges() {
        return choices(Axis.AGES);
    }

    public List<SelectItem> getAllDevices() {
        return choices(Axis.DEVICES);
    }

    public List<SelectItem> getAllCares() {
        return choices(Axis.CARES);
    }

    // Asked once for a request: a form reads its choices many times.
    private List<SelectItem> choices(Axis axis) {
        return choices.computeIfAbsent(
                axis,
                list -> readiness.choices(list).entrySet().stream()
                        .map(one -> new SelectItem(one.getKey(), one.getValue().in(frame.getLocale())))
                        .toList());
    }

    public String getAge() {
        return age;
    }

    public void setAge(String age) {
        this.age = age;
    }

    public String[] getDevices() {
        return devices.clone();
    }

    public void setDevices(String[] devices) {
        this.devices = devices.clone();
    }

    public String[] getCares() {
        return cares.clone();
    }

    public void setCares(String[] cares) {
        this.cares = cares.clone();
    }
}

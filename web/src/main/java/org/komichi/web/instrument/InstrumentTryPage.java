package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.survey.Filling;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.Section;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.survey.Question;
import org.komichi.web.survey.QuestionBlock;

/**
 * {@code /organizer/instruments/{code}/try}: fills a questionnaire in as a participant would. The answers travel with the page
 * and are stored nowhere; beside them stands what is not asked, and why.
 */
@Named
@RequestScoped
public class InstrumentTryPage {
    private static final String KEPT = "kept:";

    /** An answer that travels along. */
    public record Kept(String name, String value) {}

    /** A question that is not asked now, and why. */
    public record Closed(String text, String why) {}

    /** A section and what was answered in it. */
    public record Answered(String title, List<Question> questions) {}

    @Inject
    HttpServletRequest request;

    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentWords words;

    @Inject
    FormChanges form;

    @Inject
    FrameBean frame;

    private Instrument instrument;
    private Filling filling;
    private int at;
    private boolean refused;

    @PostConstruct
    void read() {
        instrument = opened.instrument();
        Map<String, String> kept = new HashMap<>();
        instrument
                .items()
                .map(Item::id)
                .forEach(code ->
                        form.typed(KEPT + code).stream().findFirst().ifPresent(answer -> kept.put(code, answer)));
        filling = new Filling(
                instrument, form.typed("profession").stream().findFirst().orElse(null), kept);
        String page = request.getParameter("at");
        at = form.posted() && page != null && page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 0;
    }

    /** Takes what was answered on the page, and turns to the next or the one before. */
    public void turn() {
        String pressed = request.getParameter("turn");
        if (!form.posted() || pressed == null) {
            return;
        }
        if (pressed.equals("again")) {
            filling = new Filling(instrument, filling.known(), Map.of());
            at = 0;
            return;
        }
        List<String> shown =
                List.of(form.typed("shown").stream().findFirst().orElse("").split(" "));
        refused = true;
        filling = filling.with(answered());
        refused = false;
        boolean opensMore = pressed.equals("next")
                && !isDone()
                && section().items().stream()
                        .anyMatch(item -> item.when() != null
                                && !shown.contains(item.id())
                                && !filling.answers().containsKey(item.id()));
        if (!opensMore) {
            at = Math.max(0, Math.min(filling.sections().size(), at + (pressed.equals("next") ? 1 : -1)));
        }
    }

    private Map<String, List<String>> answered() {
        Map<String, List<String>> answered = new HashMap<>();
        if (!isDone()) {
            filling.page(section()).items().forEach(item -> answered.put(item.id(), form.typed(item.id())));
        }
        return answered;
    }

    private Section section() {
        return filling.sections().get(at);
    }

    /** Whether every page was seen: what was answered is shown. */
    public boolean isDone() {
        return at >= filling.sections().size();
    }

    /** The codes of the questions this page asks, for the form to say which of them were seen. */
    public String getShown() {
        return section().items().stream().map(Item::id).collect(Collectors.joining(" "));
    }

    public boolean isBlank() {
        return instrument.items().findAny().isEmpty();
    }

    public List<QuestionBlock> getBlocks() {
        return isDone()
                ? List.of()
                : QuestionBlock.of(filling.page(section()).items().stream()
                        .map(this::question)
                        .toList());
    }

    private Question question(Item item) {
        List<String> values = refused
                ? form.typed(item.id())
                : Question.stored(item, filling.answers().get(item.id()));
        Question question = Question.showing(item, frame.getLocale(), values);
        return filling.asks(item) ? question : question.waiting();
    }

    /** What was answered on other pages. */
    public List<Kept> getKept() {
        List<String> here = isDone()
                ? List.of()
                : filling.page(section()).items().stream().map(Item::id).toList();
        return filling.answers().entrySet().stream()
                .filter(answer -> refused || !here.contains(answer.getKey()))
                .map(answer -> new Kept(KEPT + answer.getKey(), answer.getValue()))
                .toList();
    }

    /** What is not asked as the answers stand. */
    public List<Closed> getClosed() {
        List<String> asked = filling.sections().stream()
                .flatMap(section -> section.items().stream())
                .map(Item::id)
                .toList();
        return instrument.sections().stream()
                .flatMap(section -> section.items().stream()
                        .filter(item -> !asked.contains(item.id()))
                        .map(item -> new Closed(
                                words.asked(item),
                                words.joined(Stream.of(
                                        words.when(section.when(), instrument),
                                        words.when(item.when(), instrument),
                                        words.professions(item))))))
                .toList();
    }

    public List<Answered> getAnswers() {
        return filling.sections().stream()
                .map(section -> new Answered(
                        words.in(section.title()),
                        section.items().stream().map(this::question).toList()))
                .toList();
    }

    public List<SelectItem> getProfessions() {
        return words.professionChoices();
    }

    public String getProfession() {
        return filling.known() == null ? "" : filling.known();
    }

    public String getSectionTitle() {
        return words.in(section().title());
    }

    public String getSectionIntro() {
        return words.in(section().intro());
    }

    public String getPart() {
        return words.text("survey_section.part", at + 1, filling.sections().size());
    }

    public int getAt() {
        return at;
    }
}

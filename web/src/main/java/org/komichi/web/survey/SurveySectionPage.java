package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.shared.NotFound;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Section;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Address;

/**
 * {@code /surveys/{link}/{section}}: the questions of one section. The answers are plain fields named by the item; what was
 * typed stays on the page when it cannot be stored.
 */
@Named
@RequestScoped
public class SurveySectionPage {
    @Inject
    OpenedSurvey opened;

    @Inject
    SurveyAnswering answering;

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    private Map<String, List<String>> traces = Map.of();

    /** Whoever has not begun is led to the first page, where she chooses. */
    public void mustHaveBegun() throws IOException {
        getSection();
        if (!opened.posted() && !getSheet().consented()) {
            opened.goTo("");
        }
    }

    /** Stores and goes on, unless a text names somebody: then she sees the words first. */
    public void next() throws IOException {
        traces = answering.answer(opened.link(), changes());
        opened.changed();
        if (traces.isEmpty()) {
            opened.goTo(following());
        }
    }

    /** Stores and goes on; she has seen the words and keeps them. */
    public void nextKeeping() throws IOException {
        answering.answer(opened.link(), changes());
        opened.changed();
        opened.goTo(following());
    }

    /** Stores and goes to the page before. */
    public void back() throws IOException {
        answering.answer(opened.link(), changes());
        int index = index();
        opened.goTo(index == 0 ? "" : getSheet().sections().get(index - 1).id());
    }

    /** Copies what the profile knows, because she confirmed it. */
    public void confirmProfile() throws IOException {
        answering.answer(opened.link(), changes());
        answering.confirmProfile(opened.link());
        opened.goTo(getSection().id());
    }

    /** The small button beside an answer: takes this one back, keeps the others. */
    public void clearOne() throws IOException {
        String item = request.getParameter("clear");
        if (item != null && opened.posted() && getSheet().item(item).isPresent()) {
            Map<String, List<String>> changes = changes();
            changes.put(item, List.of());
            answering.answer(opened.link(), changes);
            opened.goTo(getSection().id() + "#q-" + item);
        }
    }

    public SurveySheet getSheet() {
        return opened.sheet();
    }

    public Section getSection() {
        return getSheet().section(address.text("section")).orElseThrow(NotFound::new);
    }

    public List<QuestionBlock> getBlocks() {
        return QuestionBlock.of(getSection().items().stream()
                .map(item -> Question.of(item, opened.locale(), values(item), traces))
                .toList());
    }

    /** What the profile knows about the questions of this section, for her to confirm. */
    public List<Question> getOffers() {
        return getSection().items().stream()
                .filter(item -> getSheet().offers().containsKey(item.id()))
                .map(item -> Question.of(
                        item, opened.locale(), List.of(getSheet().offers().get(item.id())), Map.of()))
                .toList();
    }

    /** What stands in the answers of this section, for the form to carry along. */
    public List<Was> getWas() {
        return getSection().items().stream()
                .map(item -> new Was(
                        "was:" + item.id(),
                        opened.posted() ? was(item.id()) : getSheet().answers().get(item.id())))
                .toList();
    }

    /** The answer that stood in a field when the page was opened. */
    public record Was(String name, String value) {}

    public boolean isTraced() {
        return !traces.isEmpty();
    }

    public boolean isFirst() {
        return index() == 0;
    }

    public boolean isLast() {
        return index() == getSheet().sections().size() - 1;
    }

    /** From 1. */
    public int getNumber() {
        return index() + 1;
    }

    public String getKey() {
        return "survey-" + opened.link() + "-" + getSection().id();
    }

    private String following() {
        return isLast() ? "review" : getSheet().sections().get(index() + 1).id();
    }

    private int index() {
        String id = getSection().id();
        List<Section> sections = getSheet().sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NotFound();
    }

    /** The fields of this section as they came; a radio without a choice comes not at all and means: not answered. */
    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Item item : getSection().items()) {
            String[] values = request.getParameterValues(item.id());
            typed.put(item.id(), values == null ? List.of() : List.of(values));
        }
        return typed;
    }

    /**
     * What she changed on this page, against what stood in it when it was opened. The rest is not touched: another tab may
     * have answered it since.
     */
    private Map<String, List<String>> changes() {
        Map<String, List<String>> changes = typed();
        changes.entrySet()
                .removeIf(entry -> plain(String.join(",", entry.getValue())).equals(plain(was(entry.getKey()))));
        return changes;
    }

    /** What stood in the field of an item when the page was opened; null when the form does not say. */
    private String was(String item) {
        return request.getParameter("was:" + item);
    }

    // A form sends line ends in its own way.
    private static String plain(String value) {
        return value == null ? null : value.replace("\r\n", "\n");
    }

    private List<String> values(Item item) {
        if (opened.posted()) {
            return typed().get(item.id()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
        }
        String stored = getSheet().answers().get(item.id());
        if (stored == null) {
            return List.of();
        }
        return item.kind() == ItemKind.MULTIPLE ? List.of(stored.split(",")) : List.of(stored);
    }
}

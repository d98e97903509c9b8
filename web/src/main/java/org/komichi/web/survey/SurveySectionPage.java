package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.shared.NotFound;
import org.komichi.survey.Item;
import org.komichi.survey.Section;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;

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
    FormChanges form;

    @Inject
    Address address;

    private Map<String, List<String>> traces = Map.of();

    /** Whoever has not begun is led to the first page, where she chooses. */
    public void mustHaveBegun() throws IOException {
        getSection();
        if (!form.posted() && !getSheet().consented()) {
            opened.goTo("");
        }
    }

    /** Stores and goes on, unless a text names somebody: then she sees the words first. */
    public void next() throws IOException {
        List<Item> before = getSection().items();
        traces = opened.answer(changes());
        opened.changed();
        if (traces.isEmpty()) {
            goOn(before);
        }
    }

    /** Stores and goes on; she has seen the words and keeps them. */
    public void nextKeeping() throws IOException {
        List<Item> before = getSection().items();
        opened.answer(changes());
        opened.changed();
        goOn(before);
    }

    // Without our script a question that an answer on this page opened was not to be seen: it is shown before she goes
    // on.
    private void goOn(List<Item> before) throws IOException {
        Optional<Item> opening = getSection().items().stream()
                .filter(item -> item.when() != null
                        && !before.contains(item)
                        && stored(item).isEmpty())
                .findFirst();
        opened.goTo(
                opening.isPresent()
                        ? getSection().id() + "?more=1#q-" + opening.get().id()
                        : following());
    }

    /** Stores and goes to the page before. */
    public void back() throws IOException {
        opened.answer(changes());
        int index = index();
        opened.goTo(index == 0 ? "" : getSheet().sections().get(index - 1).id());
    }

    /** Copies what the profile knows, because she confirmed it. */
    public void confirmProfile() throws IOException {
        opened.answer(changes());
        answering.confirmProfile(opened.link());
        opened.goTo(getSection().id());
    }

    /** The small button beside an answer: takes this one back, keeps the others. */
    public void clearOne() throws IOException {
        String item = request.getParameter("clear");
        if (item != null && form.posted() && getSheet().item(item).isPresent()) {
            Map<String, List<String>> changes = changes();
            changes.put(item, List.of());
            opened.answer(changes);
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
        return QuestionBlock.of(page().items().stream().map(this::question).toList());
    }

    /** What the profile knows about the questions of this section, for her to confirm. */
    public List<Question> getOffers() {
        return getSection().items().stream()
                .filter(item -> getSheet().offers().containsKey(item.id()))
                .map(item -> Question.showing(
                        item, opened.locale(), List.of(getSheet().offers().get(item.id()))))
                .toList();
    }

    /** What stands in the answers of this section, for the form to carry along. */
    public List<FormChanges.Was> getWas() {
        return page().items().stream()
                .map(item -> form.was(
                        item.id(),
                        Question.showing(item, opened.locale(), stored(item)).sent()))
                .toList();
    }

    /** Whether her last answer opened questions on this page. */
    public boolean isMore() {
        return !form.posted() && "1".equals(request.getParameter("more"));
    }

    /** Where the pages of this questionnaire begin. */
    public String getBase() {
        return opened.base();
    }

    /** Whether nobody is signed in here. */
    public boolean isWithoutAccount() {
        return opened.withoutAccount();
    }

    /** Where answers are saved one by one; null where nobody is signed in, and a page is saved as a whole. */
    public String getAutosave() {
        return opened.withoutAccount()
                ? null
                : request.getContextPath() + "/api/v1/me/surveys/" + opened.link() + "/answers";
    }

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
        return "survey-" + getSheet().link() + "-" + getSection().id();
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

    /** What she changed on this page; the rest is not touched. */
    private Map<String, List<String>> changes() {
        return form.of(page().items().stream().map(Item::id).toList());
    }

    /** Her questions, and those that wait for an answer on this page. */
    private Section page() {
        return getSheet().page(getSection());
    }

    private Question question(Item item) {
        Question question =
                Question.showing(item, opened.locale(), form.posted() ? form.typed(item.id()) : stored(item));
        return getSheet().asks(item) ? question : question.waiting();
    }

    private List<String> stored(Item item) {
        return Question.stored(item, getSheet().answers().get(item.id()));
    }
}

package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.survey.Item;
import org.komichi.survey.Section;
import org.komichi.survey.SurveySheet;

/** {@code /surveys/{link}/review}: what is answered and what is left open, before it is handed in. */
@Named
@RequestScoped
public class SurveyReviewPage {
    @Inject
    OpenedSurvey opened;

    /** A section and its questions. */
    public record Part(Section section, int open, List<Question> questions) {}

    /** Whoever has not begun is led to the first page, where she chooses. */
    public void mustHaveBegun() throws IOException {
        if (!opened.posted() && !getSheet().consented()) {
            opened.goTo("");
        }
    }

    public void submit() throws IOException {
        opened.submit();
        opened.goTo("thanks");
    }

    public void decline() throws IOException {
        opened.decline();
        opened.goTo("thanks");
    }

    public SurveySheet getSheet() {
        return opened.sheet();
    }

    public List<Part> getParts() {
        return getSheet().sections().stream()
                .map(section -> new Part(
                        section,
                        getSheet().open(section),
                        section.items().stream().map(this::question).toList()))
                .toList();
    }

    /** Where the pages of this questionnaire begin. */
    public String getBase() {
        return opened.base();
    }

    /** Whether nobody is signed in here: then there is no way to lead on to. */
    public boolean isWithoutAccount() {
        return opened.withoutAccount();
    }

    public boolean isSubmitted() {
        return getSheet().standing() == org.komichi.survey.Participation.SUBMITTED;
    }

    private Question question(Item item) {
        return Question.showing(
                item,
                opened.locale(),
                Question.stored(item, getSheet().answers().get(item.id())));
    }
}

package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Moments;

/** {@code /surveys/{link}}: what the questionnaire is for, what happens with the answers, and the choice to answer or not. */
@Named
@RequestScoped
public class SurveyStartPage {
    @Inject
    OpenedSurvey opened;

    @Inject
    SurveyAnswering answering;

    private boolean evaluation;
    private boolean research;

    public void begin() throws IOException {
        answering.begin(opened.link(), evaluation, research);
        opened.changed();
        opened.goTo(getFirstSection());
    }

    public void decline() throws IOException {
        answering.decline(opened.link());
        opened.goTo("thanks");
    }

    public SurveySheet getSheet() {
        return opened.sheet();
    }

    /** Where answering goes on: the first section with an open question, else the check before handing in. */
    public String getFirstSection() {
        SurveySheet sheet = opened.sheet();
        return sheet.sections().stream()
                .filter(section -> sheet.open(section) > 0)
                .findFirst()
                .map(section -> section.id())
                .orElse("review");
    }

    public String getLastDay() {
        return Moments.inJapan(opened.locale()).date(opened.sheet().lastDay());
    }

    /** Not begun, and open. */
    public boolean isToBegin() {
        return getSheet().writable() && !getSheet().consented();
    }

    /** Begun or handed in, and still to be changed. */
    public boolean isToContinue() {
        return getSheet().writable() && getSheet().consented();
    }

    public boolean isSubmitted() {
        return getSheet().standing() == Participation.SUBMITTED;
    }

    public boolean isDeclined() {
        return getSheet().standing() == Participation.DECLINED;
    }

    public boolean isNotYet() {
        return getSheet().standing() == Participation.NOT_OPEN;
    }

    /** Over, whatever was chosen. */
    public boolean isOver() {
        return !getSheet().writable() && !isNotYet();
    }

    public boolean isEvaluation() {
        return evaluation;
    }

    public void setEvaluation(boolean evaluation) {
        this.evaluation = evaluation;
    }

    public boolean isResearch() {
        return research;
    }

    public void setResearch(boolean research) {
        this.research = research;
    }
}

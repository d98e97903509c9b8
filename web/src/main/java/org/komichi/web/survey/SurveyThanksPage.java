package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.run.Run;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Moments;

/** {@code /surveys/{link}/thanks}: what was chosen, and the way on. */
@Named
@RequestScoped
public class SurveyThanksPage {
    @Inject
    OpenedSurvey opened;

    public SurveySheet getSheet() {
        return opened.sheet();
    }

    public boolean isSubmitted() {
        return getSheet().standing() == Participation.SUBMITTED;
    }

    public boolean isDeclined() {
        return getSheet().standing() == Participation.DECLINED;
    }

    /** Where the course goes on. */
    public String getOnward() {
        Run run = getSheet().run();
        return (run.subjectKind() == Run.SubjectKind.COURSE ? "/courses/" : "/workshops/") + run.subjectSlug();
    }

    public String getLastDay() {
        return Moments.inJapan(opened.locale()).date(getSheet().lastDay());
    }
}

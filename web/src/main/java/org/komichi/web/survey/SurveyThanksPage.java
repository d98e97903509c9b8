package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.komichi.run.Run;
import org.komichi.survey.OpenQuestionnaire;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveySheet;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Moments;

/** {@code /surveys/{link}/thanks}: what was chosen, and the way on. */
@Named
@RequestScoped
public class SurveyThanksPage {
    @Inject
    OpenedSurvey opened;

    @Inject
    Waves waves;

    public SurveySheet getSheet() {
        return opened.sheet();
    }

    public boolean isSubmitted() {
        return getSheet().standing() == Participation.SUBMITTED;
    }

    public boolean isDeclined() {
        return getSheet().standing() == Participation.DECLINED;
    }

    /** What the same run asks her besides, and she has not answered yet: looking back, for instance. */
    public Optional<OpenQuestionnaire> getFurther() {
        return waves.openForMe(List.of(getSheet().run().id())).stream()
                .filter(open -> !open.standing().settled()
                        && !open.link().equals(getSheet().link()))
                .filter(open -> open.kind() != WaveKind.PRE)
                .findFirst();
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

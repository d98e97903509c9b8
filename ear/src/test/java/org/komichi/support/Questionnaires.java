package org.komichi.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.komichi.run.Run;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.survey.Waves;

/** Hands questionnaires to fictional doctors. */
@ApplicationScoped
public class Questionnaires {
    @Inject
    House house;

    @Inject
    Waves waves;

    @Inject
    SurveyAnswering surveys;

    /** A new doctor takes part in a run that is open, and finds its first questionnaire. */
    public Hers handedOut() throws Exception {
        return handedOut(house.openRun("hd", house.team(), 5), "hd-t0");
    }

    /** A new doctor takes part in a run, and finds one of its questionnaires. */
    public Hers handedOut(Run run, String instrument) throws Exception {
        long doctor = house.doctor();
        house.admit(run, doctor);
        return new Hers(run, instrument, doctor, waves.link(run.id(), instrument), surveys);
    }

    /** One questionnaire of one doctor, and what she does with it. */
    public record Hers(Run run, String instrument, long doctor, String link, SurveyAnswering surveys) {
        /** The same doctor with another questionnaire of the run. */
        public Hers later(String other, Waves waves) {
            return new Hers(run, other, doctor, waves.link(run.id(), other), surveys);
        }

        /** She agrees and begins. */
        public Hers begins() throws Exception {
            return does(() -> surveys.begin(link, true, true));
        }

        /** She answers one item; nothing means that she takes her answer back. */
        public Hers answers(String item, String... values) throws Exception {
            return does(() -> surveys.answer(link, Map.of(item, List.of(values))));
        }

        /** She hands it in. */
        public Hers submits() throws Exception {
            return does(() -> surveys.submit(link));
        }

        /** She chooses not to answer. */
        public Hers declines() throws Exception {
            return does(() -> surveys.decline(link));
        }

        /** It was filled and handed in with one answer, whatever the time. */
        public Hers wasSubmitted(String item, String value) throws Exception {
            Acting.as(0, House.SYSTEM, () -> {
                surveys.submitFor(run.id(), instrument, doctor, Map.of(item, value));
                return null;
            });
            return this;
        }

        /** What she sees. */
        public SurveySheet sheet() throws Exception {
            return as(() -> surveys.open(link));
        }

        /** Something else she does. */
        public <V> V as(Callable<V> deed) throws Exception {
            return Acting.as(doctor, House.LEARNER, deed);
        }

        private Hers does(Runnable deed) throws Exception {
            as(() -> {
                deed.run();
                return null;
            });
            return this;
        }
    }
}

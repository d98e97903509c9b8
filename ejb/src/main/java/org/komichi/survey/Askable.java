package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.komichi.run.Runs;

/** Whom a questionnaire asks: who takes part in its run; afterwards, those whom no room keeps out. */
@ApplicationScoped
class Askable {
    @Inject
    Runs runs;

    @Inject
    @Any
    Instance<AfterwardsRule> rules;

    /** Whether a wave is for a person. */
    boolean is(SurveyWave wave, long person) {
        return runs.takesPart(wave.runId(), person)
                && !of(wave.runId(), wave.kind(), Set.of(person)).isEmpty();
    }

    /** How many of a run's participants are asked at each moment. */
    Map<WaveKind, Integer> invited(long runId) {
        Collection<Long> participants = runs.participants(runId);
        int afterwards = of(runId, WaveKind.POST, participants).size();
        Map<WaveKind, Integer> invited = new EnumMap<>(WaveKind.class);
        for (WaveKind kind : WaveKind.values()) {
            invited.put(kind, kind.afterwards() ? afterwards : participants.size());
        }
        return invited;
    }

    /** Those of the participants whom a questionnaire of this kind asks. */
    Set<Long> of(long runId, WaveKind kind, Collection<Long> participants) {
        Set<Long> asked = new HashSet<>(participants);
        if (kind.afterwards()) {
            rules.forEach(rule -> asked.removeAll(rule.keptOut(runId, participants)));
        }
        return asked;
    }
}

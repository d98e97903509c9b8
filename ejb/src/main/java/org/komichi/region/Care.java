package org.komichi.region;

import java.util.List;
import java.util.Optional;
import org.komichi.competency.Standings;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Need;
import org.komichi.shared.Bilingual;

/**
 * A kind of care that is asked about: an activity with all that it needs, or a single outcome.
 *
 * @param code of the activity or the outcome
 * @param needs for an outcome, that outcome at level 5
 */
public record Care(String code, Bilingual name, List<Need> needs) {
    private static final int HIGHEST = 5;

    /** The care with this code; empty when the framework has none. */
    public static Optional<Care> find(CompetencyFramework framework, String code) {
        return framework
                .bundle(code)
                .map(bundle -> new Care(bundle.code(), bundle.name(), bundle.needs()))
                .or(() -> framework
                        .outcome(code)
                        .map(outcome -> new Care(
                                outcome.code(),
                                outcome.text(),
                                List.of(new Need(outcome.code(), HIGHEST, List.of())))));
    }

    /**
     * Whether somebody can do it at a level: she holds this level in everything it needs of her group, or what it needs where
     * that is less.
     */
    boolean done(Standings.Matrix levels, long person, Group group, int level) {
        List<Need> hers = needs.stream().filter(need -> need.of(group)).toList();
        return !hers.isEmpty()
                && hers.stream()
                        .allMatch(need -> levels.level(person, need.outcome()) >= Math.min(level, need.level()));
    }

    /** The outcomes of it in which somebody is entrusted, so that she can teach them. */
    List<String> taught(Standings.Matrix levels, long person) {
        return needs.stream()
                .map(Need::outcome)
                .filter(outcome -> levels.level(person, outcome) >= HIGHEST)
                .toList();
    }
}

package org.komichi.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * From what people said after a run that they would do to what they did: who was asked, answered, said that she would try to
 * accept a child, answered again months later, and has accepted one. Only by pseudonym, and nobody who did not answer later is
 * taken for somebody who did nothing.
 *
 * <p>The run is not divided here: as with the moves of an item, the steps of everybody who answered both times are cells of one
 * run, and they are told when five people or more stand in them (decision 0231).
 *
 * @param later the moment at which it was asked what they did
 * @param asked whom the questionnaire after the run asked
 * @param answered how many answered its question about intent
 * @param willing how many of them said 4 or 5; null when fewer than five answered
 * @param followed how many of the willing answered later; null when fewer than five answered both times
 * @param acted how many of those have accepted a child at least; null when fewer than five answered both times
 * @param laterAnswered how many answered later at all
 * @param laterActed how many of those have accepted a child; null when fewer than five answered
 */
public record ActFunnel(
        WaveKind later,
        int asked,
        int answered,
        Integer willing,
        Integer followed,
        Integer acted,
        int laterAnswered,
        Integer laterActed) {
    /** The points from which somebody intends to. */
    static final int WILLING = 4;

    /**
     * Counts.
     *
     * @param intents the points that were chosen after the run, by respondent
     * @param children how many children were accepted since, by respondent
     */
    static ActFunnel of(WaveKind later, int asked, Map<String, Integer> intents, Map<String, Integer> children) {
        Set<String> willing = having(intents, WILLING);
        Set<String> active = having(children, 1);
        Set<String> followed = common(willing, children.keySet());
        boolean told = size(intents.keySet(), children.keySet()) >= SmallCells.FEWEST;
        return new ActFunnel(
                later,
                asked,
                intents.size(),
                intents.size() < SmallCells.FEWEST ? null : willing.size(),
                told ? followed.size() : null,
                told ? size(followed, active) : null,
                children.size(),
                children.size() < SmallCells.FEWEST ? null : active.size());
    }

    /** How many of the willing cannot be spoken of, because they did not answer later; null when that is not told. */
    public Integer unknown() {
        return followed == null ? null : willing - followed;
    }

    private static Set<String> having(Map<String, Integer> numbers, int least) {
        Set<String> having = new HashSet<>();
        numbers.forEach((who, number) -> {
            if (number >= least) {
                having.add(who);
            }
        });
        return having;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static int size(Set<String> some, Set<String> others) {
        return common(some, others).size();
    }
}

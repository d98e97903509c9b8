package org.komichi.survey;

import java.util.List;
import java.util.Optional;
import org.komichi.shared.Bilingual;
import org.komichi.survey.comparison.Comparison;

/**
 * What changed in a run between two moments, as far as it may be told.
 *
 * @param from the first moment: how many answered
 * @param to the second moment likewise
 * @param comparison item by item, with the sum of right answers under the code of its scale; null when neither moment may be
 *     described. A moment that may not be described has no answers in it
 * @param items what the items of the comparison say, in the order of the questionnaire
 * @param scales the scales over which Holm's correction ran
 * @param knowledge the knowledge items as shares of right answers
 * @param notApplicable of the items that offer it, how many said that they are not concerned
 */
public record Evaluation(
        long runId,
        WaveResponses from,
        WaveResponses to,
        Comparison comparison,
        List<EvaluatedItem> items,
        List<ItemScale> scales,
        List<KnowledgeShare> knowledge,
        List<NotApplicable> notApplicable) {
    public Evaluation {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        knowledge = List.copyOf(knowledge);
        notApplicable = List.copyOf(notApplicable);
    }

    /** The same questionnaires with what one group answered; what everybody answered is not told of a group. */
    public Evaluation of(Comparison group) {
        return new Evaluation(runId, from, to, group, items, scales, knowledge, List.of());
    }

    /** How many said that an item does not concern them; empty when it does not offer to say so. */
    public Optional<NotApplicable> notApplicable(String item) {
        return notApplicable.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /**
     * An item of the comparison.
     *
     * @param scale the scale of the questionnaire it belongs to; null when it stands alone
     * @param points what its numbers mean, lowest first; for knowledge 0 is wrong and 1 is right
     */
    public record EvaluatedItem(String id, String scale, ItemKind kind, Bilingual text, List<Item.Option> points) {
        public EvaluatedItem {
            points = List.copyOf(points);
        }
    }

    /**
     * How many knew. Who skipped a knowledge item did not know: the questionnaire says so.
     *
     * @param before right answers at the first moment; null when it may not be described
     * @param after right answers at the second; null likewise
     */
    public record KnowledgeShare(String item, Share before, Share after) {}

    /**
     * How many said that an item does not concern them. They are in no figure of the comparison.
     *
     * @param words in which the questionnaire offers it
     * @param before how many at the first moment; null when it did not offer it, or may not be described
     * @param after how many at the second; null likewise
     */
    public record NotApplicable(String item, Bilingual words, Integer before, Integer after) {}

    /** So many of so many. */
    public record Share(int right, int of) {
        /** In percent; null of nobody. */
        public Double percent() {
            return of == 0 ? null : 100.0 * right / of;
        }
    }

    /**
     * One group of a breakdown. Only people who answered at both moments are in it.
     *
     * @param value code of the group; empty for those who did not say
     * @param people how many; null when hidden
     * @param comparison null when hidden
     */
    public record Group(String value, Bilingual label, Integer people, Comparison comparison) {
        /** Whether the group is too small, or would give a small one away. */
        public boolean hidden() {
            return comparison == null;
        }
    }
}

package org.komichi.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.comparison.ResponseShift;
import org.komichi.survey.comparison.Series;

/**
 * A run through all its moments, as far as it may be told.
 *
 * @param waves every moment the run has, in order, the look back included: how many answered, and whether it may be described
 * @param series the chosen moments in a row; null when fewer than two of them may be described
 * @param shift the look back against before and after; null when one of the three is missing or may not be described
 * @param items what the items say, in the order of the questionnaires
 * @param scales the scales of the first questionnaire
 */
public record RunSeries(
        long runId,
        List<WaveResponses> waves,
        @Nullable Series series,
        @Nullable ResponseShift shift,
        List<EvaluatedItem> items,
        List<ItemScale> scales) {
    public RunSeries {
        waves = List.copyOf(waves);
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }
}

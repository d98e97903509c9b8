/**
 * Before and after, item by item: what people answered at two moments of a questionnaire, how many of the same
 * people answered higher, the same or lower, and how far that could be chance.
 *
 * <p>The room knows no database and no server. It takes {@linkplain org.komichi.survey.comparison.Answer answers},
 * from the survey room or from a {@linkplain org.komichi.survey.comparison.AnswerSheetReader sheet} that somebody typed
 * from paper, and a {@link org.komichi.survey.comparison.ComparisonPlan} turns them into a
 * {@link org.komichi.survey.comparison.Comparison}, whose records have the shape of the public API. Numbers are never
 * rounded here. What may be <em>said</em> about them is decided by
 * {@link org.komichi.survey.comparison.ComparisonWording}; the sentences themselves live in the bundles.
 *
 * <p>The signed-rank test is exact with ties and zeros, which no Java library we tried does (decision 0010).
 */
@NullMarked
package org.komichi.survey.comparison;

import org.jspecify.annotations.NullMarked;

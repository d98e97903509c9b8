package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several moments in a row: on which scales, which items are added up, which share one Holm correction. {@link #follow} does it.
 * Moments at which nobody answered an item are no moments of that item.
 *
 * @param scales the scale of every item
 * @param family items for which it gives the same name are corrected together
 * @param scored the scales to add up
 * @param zeros what the signed-rank test of two moments does with people who did not move
 */
public record SeriesPlan(
        Map<String, Scale> scales, Function<String, String> family, List<ScoredScale> scored, Zeros zeros) {

    private static final int FEWEST_MOMENTS = 2;

    /** Copies scales and scored. */
    public SeriesPlan {
        scales = Map.copyOf(scales);
        scored = List.copyOf(scored);
    }

    /**
     * Follows the items through all moments that the answers are of, the look back left out.
     *
     * @throws IllegalArgumentException if a person answered an item twice at one moment, or off its scale
     */
    public Series follow(Collection<Answer> answers) {
        Map<String, ItemAnswers> byItem = new LinkedHashMap<>();
        List<Wave> waves = answers.stream()
                .map(Answer::wave)
                .filter(wave -> wave != Wave.THEN)
                .distinct()
                .sorted()
                .toList();
        answers.stream()
                .filter(answer -> answer.wave() != Wave.THEN)
                .forEach(answer ->
                        byItem.computeIfAbsent(answer.item(), ItemAnswers::new).add(answer));
        return new Series(
                waves,
                corrected(byItem.entrySet().stream()
                        .filter(item -> moments(waves, item.getValue()).size() >= FEWEST_MOMENTS)
                        .map(item -> item(item.getKey(), moments(waves, item.getValue()), item.getValue()))
                        .toList()),
                Holm.correct(
                        scored.stream()
                                .map(scale -> sums(scale, waves, byItem))
                                .filter(Objects::nonNull)
                                .toList(),
                        sums -> sums.everyTime().pHolm(),
                        Series.ScaleSeries::corrected));
    }

    private static List<Wave> moments(List<Wave> waves, ItemAnswers item) {
        return waves.stream().filter(wave -> !item.at(wave).isEmpty()).toList();
    }

    private Series.ItemSeries item(String code, List<Wave> waves, ItemAnswers answers) {
        Scale scale = scales.getOrDefault(code, Scale.ELEVEN_POINT);
        Map<Wave, Map<String, Integer>> values = new EnumMap<>(Wave.class);
        waves.forEach(wave -> values.put(wave, answers.at(wave)));
        if (!values.values().stream()
                .flatMap(moment -> moment.values().stream())
                .allMatch(scale::contains)) {
            throw new IllegalArgumentException("item " + code + " has an answer outside " + scale);
        }
        return new Series.ItemSeries(
                code,
                scale,
                waves.stream()
                        .map(wave -> new Series.Moment(
                                wave, Distribution.of(scale, values.get(wave).values())))
                        .toList(),
                Repeated.of(values, zeros));
    }

    /** Null when fewer than two moments share an item of the scale. */
    private Series.ScaleSeries sums(ScoredScale scale, List<Wave> waves, Map<String, ItemAnswers> byItem) {
        List<ItemAnswers> asked =
                scale.items().stream().map(byItem::get).filter(Objects::nonNull).toList();
        List<Wave> moments = waves.stream()
                .filter(wave -> asked.stream().anyMatch(item -> !item.at(wave).isEmpty()))
                .toList();
        List<ItemAnswers> items = asked.stream()
                .filter(item -> moments.stream().noneMatch(wave -> item.at(wave).isEmpty()))
                .toList();
        if (moments.size() < FEWEST_MOMENTS || items.isEmpty()) {
            return null;
        }
        List<String> codes = items.stream().map(ItemAnswers::item).toList();
        ScaleAnswers sheets = new ScaleAnswers(new ScoredScale(scale.code(), codes, scale.countsRight()), items);
        Map<Wave, Map<String, Integer>> values = new EnumMap<>(Wave.class);
        moments.forEach(wave -> values.put(wave, sheets.sumsAt(wave)));
        return new Series.ScaleSeries(
                scale.code(),
                codes,
                Scale.sumOf(codes.stream()
                        .map(code -> scales.getOrDefault(code, Scale.ELEVEN_POINT))
                        .toList()),
                moments.stream()
                        .map(wave -> new Series.SumsAt(wave, sheets.scoresAt(wave)))
                        .toList(),
                Repeated.of(values, zeros));
    }

    private List<Series.ItemSeries> corrected(List<Series.ItemSeries> items) {
        Map<String, List<Series.ItemSeries>> families = new LinkedHashMap<>();
        items.forEach(item -> families.computeIfAbsent(family.apply(item.item()), name -> new ArrayList<>())
                .add(item));
        Map<String, Series.ItemSeries> corrected = new HashMap<>();
        families.values()
                .forEach(members -> Holm.correct(
                                members, item -> item.everyTime().pHolm(), Series.ItemSeries::corrected)
                        .forEach(item -> corrected.put(item.item(), item)));
        return items.stream().map(item -> corrected.get(item.item())).toList();
    }
}

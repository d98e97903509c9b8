package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.AnswerSheet;
import org.komichi.survey.comparison.AnswerSheetReader;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.Wave;
import org.komichi.survey.comparison.Zeros;

/**
 * Compares what came back on paper, typed into a sheet. Nothing of it is kept. Who sends a sheet holds the answers anyway, so no
 * small cells are hidden here; the pages say no more of few people than of a run.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class PaperEvaluations {
    @Inject
    InstrumentShelf shelf;

    /**
     * What became of a sheet.
     *
     * @param evaluation null when the sheet has faults
     */
    public record Compared(AnswerSheet sheet, @Nullable Evaluation evaluation) {}

    /** The instruments whose wording and scales can be used, by code. */
    public Map<String, Bilingual> instruments() {
        Map<String, Bilingual> titles = new TreeMap<>();
        shelf.hers().forEach(instrument -> titles.putIfAbsent(instrument.id(), instrument.title()));
        return titles;
    }

    /**
     * Reads a file and compares two moments.
     *
     * @param instrument its code; null for a questionnaire of one's own: then items are called by their codes, and not added up
     * @throws org.komichi.shared.NotFound when there is no such instrument
     */
    public Compared compare(byte[] csv, @Nullable String instrument, WaveKind from, WaveKind to, Zeros zeros) {
        ComparedItems known = known(instrument);
        return compared(new AnswerSheetReader(known.ranges()).read(csv), known, instrument, from, to, zeros);
    }

    /** The same with what was pasted. */
    public Compared compare(String csv, @Nullable String instrument, WaveKind from, WaveKind to, Zeros zeros) {
        ComparedItems known = known(instrument);
        return compared(new AnswerSheetReader(known.ranges()).read(csv), known, instrument, from, to, zeros);
    }

    private ComparedItems known(@Nullable String instrument) {
        return instrument == null ? new ComparedItems(List.of()) : ComparedItems.of(found(instrument));
    }

    private Instrument found(String instrument) {
        return shelf.findLatest(instrument)
                .orElseThrow(org.komichi.shared.NotFound::new)
                .instrument();
    }

    private Compared compared(
            AnswerSheet sheet,
            ComparedItems known,
            @Nullable String instrument,
            WaveKind from,
            WaveKind to,
            Zeros zeros) {
        if (!sheet.sound()) {
            return new Compared(sheet, null);
        }
        // Other moments of the sheet are left aside; the look back is told beside.
        Set<Wave> told = EnumSet.of(from.moment(), to.moment(), Wave.THEN);
        List<Answer> answers = sheet.answers().stream()
                .filter(answer -> told.contains(answer.wave()))
                .toList();
        List<ItemScale> scales = new ArrayList<>(
                instrument == null ? List.of() : found(instrument).scales());
        List<EvaluatedItem> items = new ArrayList<>(known.items());
        Set<String> answered = answers.stream().map(Answer::item).collect(Collectors.toCollection(TreeSet::new));
        answered.removeAll(known.ranges().keySet());
        ownItems(answers, answered).forEach((scale, own) -> {
            String code = scale.low() + "-" + scale.high();
            scales.add(new ItemScale(
                    code,
                    new Bilingual(
                            scale.low() + "〜" + scale.high() + "の答え", "Answers " + scale.low() + " to " + scale.high()),
                    own));
            own.forEach(item -> items.add(own(item, code, scale)));
        });
        return new Compared(
                sheet,
                new Evaluation(
                        0,
                        responses(answers, from, instrument),
                        responses(answers, to, instrument),
                        ComparisonPlan.between(from.moment(), to.moment())
                                .onScales(known.ranges())
                                .correctingWithin(item -> answered.contains(item) ? "" : known.family(item))
                                .scoring(known.scored())
                                .treating(zeros)
                                .compare(answers),
                        items,
                        used(scales, answers),
                        List.of(),
                        List.of()));
    }

    /** Items that no instrument knows, by the scale that their answers fit. */
    private static Map<Scale, List<String>> ownItems(List<Answer> answers, Set<String> codes) {
        Map<String, Scale> fitting = new TreeMap<>();
        answers.stream()
                .filter(answer -> codes.contains(answer.item()))
                .forEach(answer -> fitting.merge(
                        answer.item(),
                        Scale.FIVE_POINT.contains(answer.value()) ? Scale.FIVE_POINT : Scale.ELEVEN_POINT,
                        (one, other) -> one.equals(Scale.FIVE_POINT) ? other : one));
        Map<Scale, List<String>> byScale = new LinkedHashMap<>();
        fitting.forEach((item, scale) ->
                byScale.computeIfAbsent(scale, fits -> new ArrayList<>()).add(item));
        return byScale;
    }

    private static EvaluatedItem own(String item, String scale, Scale range) {
        return new EvaluatedItem(
                item,
                scale,
                ItemKind.LIKERT,
                new Bilingual(item, item),
                IntStream.rangeClosed(range.low(), range.high())
                        .mapToObj(Integer::toString)
                        .map(point -> new Item.Option(point, new Bilingual(point, point)))
                        .toList());
    }

    /** The scales of which anything was answered. */
    private static List<ItemScale> used(List<ItemScale> scales, List<Answer> answers) {
        Set<String> items = answers.stream().map(Answer::item).collect(Collectors.toSet());
        return scales.stream()
                .filter(scale -> scale.items().stream().anyMatch(items::contains))
                .toList();
    }

    /** Everybody on the sheet was asked, as far as the sheet can tell. */
    private static WaveResponses responses(List<Answer> answers, WaveKind wave, @Nullable String instrument) {
        return new WaveResponses(
                wave,
                instrument,
                null,
                people(answers, answer -> true),
                people(answers, answer -> answer.wave() == wave.moment()),
                Visibility.SHOWN);
    }

    private static int people(List<Answer> answers, Predicate<Answer> among) {
        return (int) answers.stream()
                .filter(among)
                .map(Answer::respondent)
                .distinct()
                .count();
    }
}

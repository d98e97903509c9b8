package org.komichi.web.region;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.region.CohortLearning;
import org.komichi.region.CohortLevels;
import org.komichi.region.Told;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/competencies}: how the levels of a cohort changed, and which targets are missed for want of what. */
@Named
@RequestScoped
public class CohortPage {
    /** Entrusting is no aim of a course: its column would be empty. */
    private static final int SHOWN = 4;

    private static final int HIGHEST = 5;

    @Inject
    OpenedRun opened;

    @Inject
    CohortLevels levels;

    @Inject
    FrameBean frame;

    private CohortLearning learning;

    /** A number in words.
     * @param label what it counts, for a phone */
    public record Cell(String label, String words, String shade) {}

    /** An outcome. */
    public record Line(String code, String text, List<Cell> cells) {}

    @PostConstruct
    void load() {
        learning = levels.of(opened.getSlug());
    }

    public boolean isTold() {
        return learning.told();
    }

    public int getPeople() {
        return learning.people();
    }

    public int getFewest() {
        return CohortLearning.FEWEST;
    }

    /** The levels that are shown. */
    public List<Integer> getLevels() {
        return IntStream.rangeClosed(1, SHOWN).boxed().toList();
    }

    public String getBefore() {
        return frame.getMoments().date(learning.before());
    }

    public String getAfter() {
        return frame.getMoments().date(learning.after());
    }

    /** The heat map: outcomes by levels before and after. */
    public List<Line> getLines() {
        return learning.rows().stream()
                .map(row -> new Line(
                        row.outcome().code(),
                        row.outcome().text().in(frame.getLocale()),
                        Stream.concat(
                                        cells("region_cohort.before", row.before()),
                                        cells("region_cohort.after", row.after()))
                                .toList()))
                .toList();
    }

    private Stream<Cell> cells(String moment, List<Told> told) {
        return IntStream.range(0, SHOWN)
                .mapToObj(i -> new Cell(
                        texts().getString(moment) + " " + texts().format("region_map.levelAbove", i + 1),
                        words(told.get(i)),
                        ToldWords.shade(told.get(i), learning.people())));
    }

    /** Targets that are missed: of how many people, and which evidence they lack next. */
    public List<Line> getMissed() {
        return learning.missed().stream()
                .map(row -> new Line(
                        row.outcome().code(),
                        row.outcome().text().in(frame.getLocale()),
                        Stream.concat(
                                        Stream.of(new Cell(
                                                texts().getString("region_cohort.lacking"), words(row.lacking()), "")),
                                        IntStream.rangeClosed(1, HIGHEST)
                                                .mapToObj(level -> new Cell(
                                                        texts().getString("region_cohort.missing." + level),
                                                        words(row.missing().get(level - 1)),
                                                        "")))
                                .toList()))
                .toList();
    }

    private String words(Told told) {
        return told.few() ? "–" : ToldWords.words(told, texts());
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }
}

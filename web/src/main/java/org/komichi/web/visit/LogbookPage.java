package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.shared.Bilingual;
import org.komichi.visit.JoiningVisits;
import org.komichi.visit.Logbook;
import org.komichi.visit.LogbookCounts;
import org.komichi.visit.SeenSignOff;
import org.komichi.visit.Supervising;
import org.komichi.visit.VisitCodes;

/** {@code /my/visits}: what I did on accompanied visits, counted and one by one. */
@Named
@RequestScoped
public class LogbookPage {
    private static final int WHOLE = 100;

    @Inject
    Logbook logbook;

    @Inject
    Supervising supervising;

    @Inject
    JoiningVisits joining;

    @Inject
    SlotWords slotWords;

    @Inject
    VisitCodes codes;

    @Inject
    VisitWords words;

    private List<SeenSignOff> all;
    private LogbookCounts counts;

    /** A column of the table. */
    public record Age(String code, String name) {}

    /** An activity.
     * @param cells one for each column; a dash where there is none
     * @param percent length of its bar, of the longest */
    public record Row(String name, List<Cell> cells, int total, int percent) {}

    /** Visits to children of an age band. */
    public record Cell(String age, String visits) {}

    /** A competency. */
    public record Competency(String code, String text, int visits, String most) {}

    @PostConstruct
    void load() {
        all = logbook.mine();
        counts = LogbookCounts.of(all);
    }

    public List<VisitWords.View> getVisits() {
        return words.views(all);
    }

    /** Her requests to come along. */
    public List<SlotWords.Request> getPlanned() {
        return joining.mine().stream().map(slotWords::request).toList();
    }

    /** How many were signed. */
    public int getSigned() {
        return counts.visits();
    }

    /** Age bands that occur, from the youngest. */
    public List<Age> getAges() {
        return codes.names().all(Axis.AGES).keySet().stream()
                .filter(age -> counts.byActivity().values().stream().anyMatch(row -> row.containsKey(age)))
                .map(age -> new Age(age, words.age(age)))
                .toList();
    }

    public List<Row> getRows() {
        List<Age> ages = getAges();
        int longest = counts.byActivity().values().stream()
                .mapToInt(LogbookPage::total)
                .max()
                .orElse(1);
        return counts.byActivity().entrySet().stream()
                .map(entry -> new Row(
                        name(entry.getKey()),
                        ages.stream()
                                .map(age -> new Cell(
                                        age.name(),
                                        entry.getValue().containsKey(age.code())
                                                ? "" + entry.getValue().get(age.code())
                                                : "–"))
                                .toList(),
                        total(entry.getValue()),
                        total(entry.getValue()) * WHOLE / longest))
                .toList();
    }

    private String name(String activity) {
        return activity.isEmpty()
                ? words.texts().getString("visit_logbook.single")
                : activity + "　"
                        + (codes.activities().containsKey(activity)
                                ? words.in(codes.activities().get(activity).title())
                                : "");
    }

    private static int total(Map<String, Integer> row) {
        return row.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Competency> getCompetencies() {
        Map<String, Bilingual> texts = codes.competencies();
        return counts.byCompetency().entrySet().stream()
                .map(entry -> new Competency(
                        entry.getKey(),
                        texts.containsKey(entry.getKey()) ? words.in(texts.get(entry.getKey())) : "",
                        entry.getValue().visits(),
                        words.entrustment(entry.getValue().most())))
                .toList();
    }

    /** Whether the reader signs for others too. */
    public boolean isSupervisor() {
        return supervising.supervises();
    }
}

package org.komichi.web.region;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.account.StationPeople;
import org.komichi.competency.Standings.Held;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Domain;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.region.StationCompetencies;
import org.komichi.region.StationMatrix;
import org.komichi.shared.Paging;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.station.MyStation;
import org.komichi.web.workshop.WorkshopView;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /my/station/competencies?station=…&domain=B&sort=B3}: who of a station can do what, of those who agreed. */
@Named
@RequestScoped
public class StationLevelsPage {
    private static final int MONTHS_AHEAD = 6;
    private static final int WORKSHOPS = 3;
    private static final int GAPS = 6;
    private static final int HIGHEST_SHADE = 4;

    @Inject
    MyStation myStation;

    @Inject
    StationCompetencies competencies;

    @Inject
    Workshops workshops;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private StationPeople.Station station;
    private StationMatrix matrix;
    private Domain domain;
    private String sort;

    /** A domain to choose. */
    public record Choice(String code, String name, boolean current) {}

    /** A column.
     * @param sorted whether the rows are in its order */
    public record Column(String code, String text, boolean sorted) {}

    /** A level.
     * @param words level and target, as in 3／4
     * @param shade class of its colour
     * @param until by when it falls; empty when it lasts */
    public record Cell(String outcome, String words, String shade, boolean reached, String until) {}

    /** Somebody. */
    public record Line(String name, String group, List<Cell> cells) {}

    /** What nobody has reached, or what falls soon, in words. */
    public record Finding(String code, String text, String words) {}

    @PostConstruct
    void load() {
        station = myStation.get();
        matrix = competencies.of(station.id());
        String code = address.find("domain")
                .orElseGet(() -> matrix.gaps().stream()
                        .findFirst()
                        .map(gap -> gap.outcome().code().substring(0, 1))
                        .orElse(""));
        List<Domain> domains = matrix.framework().domains();
        domain = domains.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(domains.getFirst());
        sort = address.find("sort")
                .filter(outcome ->
                        domain.outcomes().stream().anyMatch(one -> one.code().equals(outcome)))
                .orElse("");
    }

    /** The rows of the chosen domain, by name or by the level of the chosen outcome. */
    public List<Line> getLines() {
        return matrix.rows().stream()
                .sorted(Comparator.comparingInt(
                        row -> sort.isEmpty() ? 0 : -row.held(sort).level()))
                .map(this::line)
                .toList();
    }

    private Line line(StationMatrix.Row row) {
        return new Line(
                row.person().name() == null
                        ? texts().getString("region_station.unnamed")
                        : row.person().name(),
                row.group() == null ? "" : row.group().name().in(frame.getLocale()),
                domain.outcomes().stream().map(outcome -> cell(row, outcome)).toList());
    }

    private Cell cell(StationMatrix.Row row, Outcome outcome) {
        Held held = row.held(outcome.code());
        Optional<Integer> target = row.target(outcome);
        return new Cell(
                outcome.code(),
                target.map(goal -> held.level() + "／" + goal).orElse(held.level() + ""),
                "h" + Math.min(HIGHEST_SHADE, held.level()),
                row.reached(outcome),
                held.until() == null ? "" : frame.getMoments().date(held.until()));
    }

    /** How many have reached the target, below each column. */
    public List<Cell> getCoverage() {
        return domain.outcomes().stream()
                .map(matrix::coverage)
                .map(coverage -> new Cell(
                        coverage.outcome().code(),
                        coverage.targets() == 0 ? "–" : coverage.reached() + "／" + coverage.targets(),
                        "",
                        false,
                        ""))
                .toList();
    }

    public List<Column> getColumns() {
        return domain.outcomes().stream()
                .map(outcome -> new Column(
                        outcome.code(),
                        outcome.text().in(frame.getLocale()),
                        outcome.code().equals(sort)))
                .toList();
    }

    public List<Choice> getDomains() {
        return matrix.framework().domains().stream()
                .map(one -> new Choice(
                        one.code(),
                        one.shortName().in(frame.getLocale()),
                        one.code().equals(domain.code())))
                .toList();
    }

    /** The first targets that nobody of the station has reached. */
    public List<Finding> getGaps() {
        return gaps().limit(GAPS).toList();
    }

    /** All others. */
    public List<Finding> getMoreGaps() {
        return gaps().skip(GAPS).toList();
    }

    private Stream<Finding> gaps() {
        return matrix.gaps().stream()
                .map(gap -> new Finding(
                        gap.outcome().code(),
                        gap.outcome().text().in(frame.getLocale()),
                        texts().format("region_station.gapPeople", gap.targets())));
    }

    /** Levels that fall within six months. */
    public List<Finding> getFalling() {
        return matrix.fallingBy(matrix.today().plusMonths(MONTHS_AHEAD)).stream()
                .map(falling -> new Finding(
                        falling.outcome().code(),
                        falling.person().name(),
                        texts().format(
                                        "region_station.fallingOn",
                                        falling.held().level(),
                                        frame.getMoments().date(falling.held().until()))))
                .toList();
    }

    /** The next workshops that one can register for and that have a seat. */
    public List<WorkshopView> getWorkshops() {
        return workshops.upcoming(new Paging(0, WORKSHOPS * WORKSHOPS)).items().stream()
                .filter(summary -> summary.open() && summary.free() > 0)
                .limit(WORKSHOPS)
                .map(this::view)
                .toList();
    }

    private WorkshopView view(WorkshopSummary summary) {
        return WorkshopView.of(summary, clock.instant(), frame.getLocale());
    }

    /** How many are shown and how many are not. */
    public String getMeta() {
        return texts().format("region_station.meta", matrix.rows().size(), matrix.others());
    }

    public boolean isNobody() {
        return matrix.rows().isEmpty();
    }

    public List<CompetencyFramework.Level> getLevels() {
        return matrix.framework().levels();
    }

    /** The address of this page without its order. */
    public String getHere() {
        return "/my/station/competencies?station=" + station.id() + "&domain=" + domain.code();
    }

    public Domain getDomain() {
        return domain;
    }

    public String getSort() {
        return sort;
    }

    public List<StationPeople.Station> getStations() {
        return myStation.all();
    }

    public StationPeople.Station getStation() {
        return station;
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }
}

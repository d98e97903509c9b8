package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.komichi.skills.Rotation;
import org.komichi.skills.SkillsDesk;
import org.komichi.skills.SkillsMatrix;
import org.komichi.web.frame.Address;
import org.komichi.web.skills.SkillsWords.State;

/** {@code /organizer/workshops/{slug}/stations}: the stations of the day, and for organizers who passed where. */
@Named
@RequestScoped
public class SkillsDayPage {
    @Inject
    SkillsDesk desk;

    @Inject
    SkillsMatrix matrix;

    @Inject
    SkillsWords words;

    @Inject
    Address address;

    private SkillsDesk.Day day;
    private List<Row> rows;
    private List<Round> rounds;

    /** A station. */
    public record Card(SkillsWords.Station station, String href, String instructors, boolean mine, String figures) {}

    /** A person's results, in the order of the stations. */
    public record Row(String registration, String name, String workplace, List<Cell> cells, String passed) {}

    /** A group on its way round the stations. */
    public record Round(String group, List<String> places) {}

    /** One person at one station. */
    public record Cell(String code, String href, State state) {}

    @PostConstruct
    void load() {
        day = desk.day(address.text("slug"));
    }

    public String getTitle() {
        return words.in(day.summary().workshop().title());
    }

    public String getSlug() {
        return day.summary().workshop().slug();
    }

    /** The address of the workshop for its organizers. */
    public String getBase() {
        return "/organizer/workshops/" + getSlug();
    }

    public boolean isOrganizer() {
        return day.organizes();
    }

    public List<Card> getCards() {
        return day.stations().stream().map(this::card).toList();
    }

    private Card card(SkillsDesk.Standing standing) {
        SkillsWords.Station station = words.station(standing.station().station());
        return new Card(
                station,
                getBase() + "/stations/" + station.code(),
                String.join("、", standing.instructors()),
                standing.mine(),
                words.texts().format("skills_day.figures", standing.passed(), standing.again()));
    }

    /** How the groups go round, each with the stations of its turns; nothing until there are groups. */
    public List<Round> getRounds() {
        if (rounds == null) {
            rounds =
                    isOrganizer() ? matrix.rotation(getSlug()).map(this::rounds).orElse(List.of()) : List.of();
        }
        return rounds;
    }

    private List<Round> rounds(Rotation rotation) {
        return IntStream.range(0, rotation.groups())
                .mapToObj(group -> new Round(
                        words.texts().format("paper_paper.group", group + 1),
                        rotation.of(group).stream().map(this::place).toList()))
                .toList();
    }

    private String place(int place) {
        return place < 0
                ? words.texts().getString("skills_day.rest")
                : day.stations().get(place).station().station().code();
    }

    /** Everybody's results; nothing for those who only look at their own station. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = isOrganizer() && !day.stations().isEmpty()
                    ? matrix.of(getSlug()).rows().stream().map(this::row).toList()
                    : List.of();
        }
        return rows;
    }

    private Row row(SkillsMatrix.Row row) {
        String registration = row.learner().registration();
        return new Row(
                registration,
                words.name(row.learner()),
                SkillsWords.workplace(row.learner()),
                day.stations().stream()
                        .map(standing -> standing.station().station().code())
                        .map(code -> new Cell(
                                code,
                                getBase() + "/stations/" + code + "/" + registration,
                                words.state(row.states().get(code))))
                        .toList(),
                words.texts()
                        .format("skills_day.share", row.passed(), row.states().size()));
    }
}

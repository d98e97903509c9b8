package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.skills.MySkills;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.StationState;
import org.komichi.web.frame.Address;
import org.komichi.web.skills.SkillsWords.Item;

/** {@code /my/registrations/{code}/stations}: what I showed at the stations, and what to practise next. */
@Named
@RequestScoped
public class MySkillsPage {
    @Inject
    MySkills skills;

    @Inject
    SkillsWords words;

    @Inject
    Address address;

    private MySkills.Results results;

    /**
     * A station.
     *
     * @param practise what is left to practise after the latest try that counts; the critical items first
     */
    public record Standing(
            SkillsWords.Station station,
            SkillsWords.State state,
            List<Item> practise,
            List<SkillsWords.Record> records) {}

    @PostConstruct
    void load() {
        results = skills.of(address.text("code"));
    }

    public String getTitle() {
        return words.in(results.summary().workshop().title());
    }

    public SkillsWords.Reviewed getReview() {
        return words.reviewed(
                results.stations().stream().map(MySkills.Standing::station).toList());
    }

    public List<Standing> getStations() {
        return results.stations().stream().map(this::standing).toList();
    }

    private Standing standing(MySkills.Standing standing) {
        return new Standing(
                words.station(standing.station().station()),
                words.state(standing.state()),
                words.items(standing.records().stream()
                        .filter(record -> record.withdrawnAt() == null)
                        .findFirst()
                        .map(SeenRecord::missing)
                        .orElse(List.of())),
                standing.records().stream()
                        .map(record -> words.record(record, results.summary()))
                        .toList());
    }

    /** How many stations were passed, of how many. */
    public String getFigures() {
        return words.texts()
                .format(
                        "skills_day.passedOf",
                        results.stations().stream()
                                .filter(standing -> standing.state() == StationState.PASSED)
                                .count(),
                        results.stations().size());
    }
}

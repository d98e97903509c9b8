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
     * @param missing critical items that were missing in the latest try that counts
     * @param practise what else is left to practise after it
     * @param differs whether instructors who watched the same try came to different results
     * @param again workshops at which one can do it again
     */
    public record Standing(
            SkillsWords.Station station,
            SkillsWords.State state,
            List<Item> missing,
            List<Item> practise,
            boolean differs,
            List<SkillsWords.Record> records,
            List<Again> again) {}

    /** Where one can do a station again. */
    public record Again(String href, String title) {}

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
        List<Item> left = words.items(standing.records().stream()
                .filter(record -> record.withdrawnAt() == null)
                .findFirst()
                .map(SeenRecord::missing)
                .orElse(List.of()));
        return new Standing(
                words.station(standing.station().station()),
                words.state(standing.state()),
                left.stream().filter(Item::critical).toList(),
                left.stream().filter(item -> !item.critical()).toList(),
                standing.judgedDifferently(),
                standing.records().stream()
                        .map(record -> words.record(record, results.summary()))
                        .toList(),
                standing.again().stream()
                        .map(workshop -> new Again("/workshops/" + workshop.slug(), words.in(workshop.title())))
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

package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.komichi.skills.Learner;
import org.komichi.skills.SkillsDesk;
import org.komichi.skills.StationState;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Moments;
import org.komichi.web.skills.SkillsWords.State;

/** {@code /organizer/workshops/{slug}/stations/{code}}: who is at a station, to choose whom to look at; {@code ?q=} searches. */
@Named
@RequestScoped
public class SkillsStationPage {
    @Inject
    SkillsDesk desk;

    @Inject
    SkillsWords words;

    @Inject
    Address address;

    private SkillsDesk.Station station;
    private List<Person> people;

    /** Somebody on the list. */
    public record Person(
            String href, String name, String reading, String about, boolean here, State state, String last) {}

    @PostConstruct
    void load() {
        station = desk.station(address.text("slug"), address.text("code"));
    }

    public String getTitle() {
        return words.in(station.summary().workshop().title());
    }

    /** The list of stations. */
    public String getDay() {
        return "/organizer/workshops/" + station.summary().workshop().slug() + "/stations";
    }

    public String getHref() {
        return getDay() + "/" + station.station().station().code();
    }

    public SkillsWords.Station getStation() {
        return words.station(station.station().station());
    }

    public SkillsWords.Reviewed getReview() {
        return words.reviewed(List.of(station.station()));
    }

    public String getSearch() {
        return address.find("q").orElse("");
    }

    /** How many may be assessed, and how many of them passed. */
    public String getFigures() {
        return words.texts()
                .format(
                        "skills_station.figures",
                        station.lines().size(),
                        station.lines().stream()
                                .filter(line -> line.state() == StationState.PASSED)
                                .count());
    }

    /** Whether there is nobody at all. */
    public boolean isNobody() {
        return station.lines().isEmpty();
    }

    /** Those whose name, reading or workplace has what is searched for. */
    public List<Person> getPeople() {
        if (people == null) {
            String search = plain(getSearch());
            people = station.lines().stream()
                    .filter(line -> found(line.learner(), search))
                    .map(this::person)
                    .toList();
        }
        return people;
    }

    private static boolean found(Learner learner, String search) {
        return learner.person() == null
                ? search.isEmpty()
                : plain(learner.person().name() + " " + learner.person().reading() + " "
                                + learner.person().organisation())
                        .contains(search);
    }

    // Readings are stored in hiragana; people also type katakana, and spaces of every width.
    private static String plain(String text) {
        return Normalizer.normalize(Objects.toString(text, ""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)))
                .collect(Collectors.joining());
    }

    private Person person(SkillsDesk.Line line) {
        Learner learner = line.learner();
        return new Person(
                getHref() + "/" + learner.registration(),
                words.name(learner),
                learner.person() == null
                        ? ""
                        : Objects.toString(learner.person().reading(), ""),
                SkillsWords.workplace(learner),
                learner.here(),
                words.state(line.state()),
                new Moments(station.summary().zone(), words.locale()).dateAndTime(line.last()));
    }
}

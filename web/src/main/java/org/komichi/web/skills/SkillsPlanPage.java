package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.komichi.identity.PersonSummary;
import org.komichi.skills.StationPlanning;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.identity.Going;

/** {@code /organizer/workshops/{slug}/stations/plan}: which stations are offered, and who looks where. */
@Named
@RequestScoped
public class SkillsPlanPage {
    private static final String OFFERED = "offered:";
    private static final String INSTRUCTORS = "instructors:";
    private static final String YES = "yes";

    @Inject
    StationPlanning planning;

    @Inject
    SkillsWords words;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private StationPlanning.Plan plan;

    /** A station that can be offered, as it stands in the form. */
    public record Choice(
            SkillsWords.Station station, Field offered, boolean chosen, Field looking, List<Person> people) {}

    /** A field, with the one that carries along what was stored. */
    public record Field(String name, FormChanges.Was was) {}

    /** Somebody who can look there. */
    public record Person(String id, String name, String about, boolean chosen) {}

    @PostConstruct
    void load() {
        plan = planning.plan(address.text("slug"));
    }

    /** Changes what was changed on this page; what another tab did to the other stations stays. */
    public void save() throws IOException {
        Map<String, List<String>> changes = form.of(plan.choices().stream()
                .flatMap(choice -> Stream.of(OFFERED + code(choice), INSTRUCTORS + code(choice)))
                .toList());
        Map<String, List<Long>> stations = new LinkedHashMap<>();
        for (StationPlanning.Choice choice : plan.choices()) {
            List<String> offered = changes.getOrDefault(OFFERED + code(choice), offered(choice));
            if (!offered.isEmpty()) {
                stations.put(
                        code(choice), numbers(changes.getOrDefault(INSTRUCTORS + code(choice), instructors(choice))));
            }
        }
        planning.offer(getSlug(), stations, plan.edition());
        going.to(getBase() + "/stations?done=planned");
    }

    private static List<Long> numbers(List<String> typed) {
        return typed.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static String code(StationPlanning.Choice choice) {
        return choice.station().station().code();
    }

    private static List<String> offered(StationPlanning.Choice choice) {
        return choice.offered() ? List.of(YES) : List.of();
    }

    // In the order in which the form sends them.
    private List<String> instructors(StationPlanning.Choice choice) {
        return plan.instructors().stream()
                .map(PersonSummary::id)
                .filter(choice.instructors()::contains)
                .map(String::valueOf)
                .toList();
    }

    public SkillsWords.Reviewed getReview() {
        return words.reviewed(
                plan.choices().stream().map(StationPlanning.Choice::station).toList());
    }

    public List<Choice> getChoices() {
        return plan.choices().stream().map(this::choice).toList();
    }

    private Choice choice(StationPlanning.Choice choice) {
        String offered = OFFERED + code(choice);
        String looking = INSTRUCTORS + code(choice);
        List<String> chosen = form.posted() ? form.typed(looking) : instructors(choice);
        return new Choice(
                words.station(choice.station().station()),
                new Field(offered, form.was(offered, offered(choice))),
                form.posted() ? !form.typed(offered).isEmpty() : choice.offered(),
                new Field(looking, form.was(looking, instructors(choice))),
                plan.instructors().stream()
                        .map(person -> person(person, chosen.contains(String.valueOf(person.id()))))
                        .toList());
    }

    private Person person(PersonSummary person, boolean chosen) {
        List<String> about = new ArrayList<>(List.of(words.profession(person.profession())));
        about.add(Objects.toString(person.organisation(), ""));
        about.removeIf(String::isEmpty);
        return new Person(
                String.valueOf(person.id()),
                person.name() == null ? words.texts().getString("attendance_door.unnamed") : person.name(),
                String.join("　", about),
                chosen);
    }

    public String getTitle() {
        return words.in(plan.summary().workshop().title());
    }

    public String getSlug() {
        return plan.summary().workshop().slug();
    }

    /** The address of the workshop for its organizers. */
    public String getBase() {
        return "/organizer/workshops/" + getSlug();
    }
}

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
import org.komichi.identity.PersonSummary;
import org.komichi.skills.StationPlanning;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.identity.Going;

/** {@code /organizer/workshops/{slug}/stations/plan}: which stations are offered, and who looks where. */
@Named
@RequestScoped
public class SkillsPlanPage {
    private static final String OFFERED = "offered";
    private static final String INSTRUCTORS = "instructors:";

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
    private String edition;

    /** A station that can be offered, as it stands in the form. */
    public record Choice(SkillsWords.Station station, boolean offered, String field, List<Person> people) {}

    /** Somebody who can look there. */
    public record Person(String id, String name, String about, boolean chosen) {}

    @PostConstruct
    void load() {
        plan = planning.plan(address.text("slug"));
        edition = plan.edition();
    }

    /** Offers what is ticked. */
    public void save() throws IOException {
        Map<String, List<Long>> stations = new LinkedHashMap<>();
        form.typed(OFFERED).forEach(code -> stations.put(code, instructors(code)));
        planning.offer(getSlug(), stations, edition);
        going.to(getBase() + "/stations?done=planned");
    }

    private List<Long> instructors(String code) {
        return form.typed(INSTRUCTORS + code).stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
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
        String code = choice.station().station().code();
        boolean offered = form.posted() ? form.typed(OFFERED).contains(code) : choice.offered();
        List<Long> chosen = form.posted() ? instructors(code) : List.copyOf(choice.instructors());
        return new Choice(
                words.station(choice.station().station()),
                offered,
                INSTRUCTORS + code,
                plan.instructors().stream()
                        .map(person -> person(person, chosen.contains(person.id())))
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

    /** What was planned when the page was opened. */
    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }
}

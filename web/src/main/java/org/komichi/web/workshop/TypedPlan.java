package org.komichi.web.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopPlan;

/**
 * The form of a workshop: everything as it was typed, so that nothing is lost when something is wrong. There are always as many
 * rows as there may be; what is blank does not count.
 */
public final class TypedPlan {
    /** As many meetings as a workshop may have. */
    static final int MEETINGS = 12;

    static final int QUOTAS = 5;
    static final int NAMES = 10;

    private final Map<String, Object> fields = new HashMap<>();
    private final List<Map<String, Object>> sessions;
    private final List<Map<String, Object>> quotas;
    private final List<Map<String, Object>> speakers;
    private final List<Map<String, Object>> materials;
    private final List<Map<String, Object>> questions;

    private TypedPlan(
            List<Map<String, Object>> sessions,
            List<Map<String, Object>> quotas,
            List<Map<String, Object>> speakers,
            List<Map<String, Object>> materials,
            List<Map<String, Object>> questions) {
        this.sessions = filledUp(sessions, MEETINGS);
        this.quotas = filledUp(quotas, QUOTAS);
        this.speakers = filledUp(speakers, NAMES);
        this.materials = filledUp(materials, NAMES);
        this.questions = filledUp(questions, RegistrationTerms.MOST_QUESTIONS);
    }

    /** The form of a new workshop. */
    static TypedPlan blank() {
        TypedPlan typed = new TypedPlan(List.of(), List.of(), List.of(), List.of(), List.of());
        typed.fields.put("kind", Workshop.Kind.SINGLE_DAY.name());
        typed.fields.put("format", Workshop.Format.ONSITE.name());
        typed.fields.put("mode", Eligibility.Mode.ALL.name());
        typed.fields.put("substitution", RegistrationTerms.Substitution.NO.name());
        typed.fields.put("guests", OpenToGuests.BY_KIND.name());
        typed.prework(Prework.NONE, null);
        return typed;
    }

    /** The form of a workshop that is there; its times as the clock of its zone shows them. */
    static TypedPlan of(WorkshopPlan plan, ZoneId zone) {
        TypedPlan typed = new TypedPlan(
                rows(plan.sessions(), session -> session(session, zone)),
                rows(plan.quotas(), quota -> quota(quota, zone)),
                rows(plan.programme().speakers(), TypedPlan::speaker),
                rows(plan.programme().materials(), TypedPlan::material),
                rows(plan.terms().questions(), TypedPlan::question));
        Map<String, Object> fields = typed.fields;
        fields.put("titleJa", plan.title().ja());
        fields.put("titleEn", plan.title().en());
        fields.put("summaryJa", plan.summary().ja());
        fields.put("summaryEn", plan.summary().en());
        fields.put("kind", plan.kind().name());
        fields.put("format", plan.format().name());
        fields.put("venue", plan.venue().name());
        fields.put("address", plan.venue().address());
        fields.put("mapLink", plan.venue().mapLink());
        fields.put("meetingLink", plan.venue().meetingLink());
        fields.put("seats", String.valueOf(plan.seats()));
        fields.put("instructors", number(plan.instructors().there()));
        fields.put("learnersEach", number(plan.instructors().learnersEach()));
        fields.put("stationLimit", number(plan.stationLimit()));
        fields.put("offerHours", number(plan.offerHours()));
        fields.put("sessionsNeeded", String.valueOf(plan.sessionsNeeded()));
        moment(fields, "opens", plan.opensAt(), zone);
        moment(fields, "closes", plan.closesAt(), zone);
        moment(fields, "cancel", plan.cancelUntil(), zone);
        fields.put("mode", plan.eligibility().mode().name());
        for (Eligibility.Clause clause : plan.eligibility().clauses()) {
            fields.put(
                    clause.about().name(),
                    clause.about() == Eligibility.About.INVITATION
                            ? String.join(" ", clause.codes())
                            : new ArrayList<>(clause.codes()));
        }
        fields.put("approval", plan.eligibility().approval());
        fields.put("sessionsChosen", plan.terms().choosing());
        fields.put("substitution", plan.terms().substitution().name());
        fields.put("guests", OpenToGuests.of(plan.terms().guests(), plan.kind()).name());
        typed.prework(plan.terms().prework(), zone);
        return typed;
    }

    private void prework(Prework prework, ZoneId zone) {
        fields.put(
                "preworkModules",
                prework.modules().stream()
                        .map(module -> module.course() + "/" + module.module())
                        .collect(Collectors.toCollection(ArrayList::new)));
        fields.put("preworkSurvey", prework.survey());
        // It is over when the day is: the day is that before.
        fields.put(
                "preworkDay",
                prework.demands()
                        ? LocalDate.ofInstant(prework.until().minusSeconds(1), zone)
                                .toString()
                        : "");
        fields.put("preworkOtherwise", prework.otherwise().name());
    }

    private static Map<String, Object> session(WorkshopPlan.Session session, ZoneId zone) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", session.id() == null ? "" : session.id().toString());
        row.put("title", session.title().ja());
        row.put("english", session.title().en());
        ZonedDateTime starts = session.startsAt().atZone(zone);
        ZonedDateTime ends = session.endsAt().atZone(zone);
        row.put("day", starts.toLocalDate().toString());
        row.put("starts", starts.toLocalTime().toString());
        row.put(
                "endDay",
                ends.toLocalDate().equals(starts.toLocalDate())
                        ? ""
                        : ends.toLocalDate().toString());
        row.put("ends", ends.toLocalTime().toString());
        row.put("breaks", session.breakMinutes() == 0 ? "" : String.valueOf(session.breakMinutes()));
        row.put("required", session.required());
        row.put("places", number(session.places()));
        return row;
    }

    private static Map<String, Object> quota(WorkshopPlan.Quota quota, ZoneId zone) {
        Map<String, Object> row = new HashMap<>();
        row.put("professions", new ArrayList<>(quota.professions()));
        row.put("seats", String.valueOf(quota.seats()));
        moment(row, "released", quota.releasedAt(), zone);
        return row;
    }

    private static Map<String, Object> speaker(Programme.Speaker speaker) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", speaker.name());
        row.put("affiliation", speaker.affiliation());
        row.put("interests", speaker.interests());
        return row;
    }

    private static Map<String, Object> material(Programme.Material material) {
        Map<String, Object> row = new HashMap<>();
        row.put("label", material.label());
        row.put("link", material.link());
        row.put("when", material.when().name());
        return row;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", question.id());
        row.put("asked", question.ja());
        row.put("askedEn", question.en());
        row.put("answered", question.kind().name());
        row.put("needed", question.required());
        row.put(
                "options",
                question.options().stream()
                        .map(option -> option.en() == null ? option.ja() : option.ja() + "｜" + option.en())
                        .collect(Collectors.joining("\n")));
        return row;
    }

    private static void moment(Map<String, Object> row, String name, Instant moment, ZoneId zone) {
        if (moment != null) {
            row.put(name + "Day", moment.atZone(zone).toLocalDate().toString());
            row.put(
                    name + "Time",
                    moment.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString());
        }
    }

    private static String number(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static <V> List<Map<String, Object>> rows(List<V> all, Function<V, Map<String, Object>> row) {
        return all.stream().map(row).toList();
    }

    private static List<Map<String, Object>> filledUp(List<Map<String, Object>> rows, int most) {
        return Stream.concat(rows.stream(), Stream.generate(HashMap<String, Object>::new))
                .limit(Math.max(most, rows.size()))
                .toList();
    }

    /** What was typed, without the blanks around it; nothing for blanks. */
    static String text(Map<String, Object> row, String name) {
        return Objects.toString(row.get(name), "").strip();
    }

    /** What was chosen of several. */
    static List<String> chosen(Map<String, Object> row, String name) {
        return switch (row.get(name)) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case Object[] several -> Stream.of(several).map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of();
        };
    }

    /** Whether nothing was typed or chosen in any of these. */
    static boolean blank(Map<String, Object> row, String... names) {
        return Stream.of(names)
                .allMatch(name -> chosen(row, name).isEmpty()
                        && (text(row, name).isEmpty() || !(row.get(name) instanceof String)));
    }

    public Map<String, Object> getFields() {
        return fields;
    }

    public List<Map<String, Object>> getSessions() {
        return sessions;
    }

    public List<Map<String, Object>> getQuotas() {
        return quotas;
    }

    public List<Map<String, Object>> getSpeakers() {
        return speakers;
    }

    public List<Map<String, Object>> getQuestions() {
        return questions;
    }

    public List<Map<String, Object>> getMaterials() {
        return materials;
    }
}

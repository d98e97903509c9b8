package org.komichi.web.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.Programme;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SessionPlacesTaken;
import org.komichi.workshop.SessionsOverlap;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopPlan;

/** Reads a plan out of what was typed. Whatever is wrong with it is said of the control where it was typed, all at once. */
final class PlanReader {
    /** Where a rule about several controls is said. */
    private static final Map<String, String> CONTROLS =
            Map.of("sessions", "sessions:0:day", "quotas", "quotas:0:seats", "closesAt", "closesDay");

    private static final int LONG = 4000;
    private static final int LINE = 200;
    private static final int LINK = 500;
    private static final int CODE = 80;
    private static final int MOST_SEATS = 5000;

    private final TypedPlan typed;
    private final RowReader fields;
    private final Map<WorkshopPlan.Session, Integer> rows = new HashMap<>();

    PlanReader(TypedPlan typed, ZoneId zone, Texts texts) {
        this.typed = typed;
        this.fields = new RowReader(typed.getFields(), zone, texts);
    }

    /** What is wrong, by control, in the order of the form. */
    Map<String, String> faults() {
        return fields.faults();
    }

    /** The plan; empty when something is wrong. */
    Optional<WorkshopPlan> read() {
        Bilingual title = fields.bilingual("titleJa", "titleEn", LINE);
        Bilingual summary = fields.bilingual("summaryJa", "summaryEn", LONG);
        List<WorkshopPlan.Session> sessions = sessions();
        Integer needed = fields.numberIfAny("sessionsNeeded", 0, TypedPlan.MEETINGS);
        Venue venue = venue();
        Integer seats = fields.number("seats", 1, MOST_SEATS);
        List<WorkshopPlan.Quota> quotas = quotas();
        Instructors instructors = instructors();
        Integer stationLimit = fields.numberIfAny("stationLimit", 1, MOST_SEATS);
        Integer offerHours = fields.numberIfAny("offerHours", 1, 720);
        Instant opens = fields.moment("opensDay", "opensTime");
        Instant closes = fields.moment("closesDay", "closesTime");
        Instant cancel = fields.moment("cancelDay", "cancelTime");
        Programme programme = new Programme(speakers(), materials());
        RegistrationTerms terms = new TermsReader(typed, fields).read();
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkshopPlan(
                    title,
                    summary,
                    Workshop.Format.valueOf(TypedPlan.text(typed.getFields(), "format")),
                    venue,
                    sessions,
                    seats,
                    quotas,
                    stationLimit,
                    offerHours,
                    opens,
                    closes,
                    cancel,
                    needed == null ? sessions.size() : needed,
                    eligibility(),
                    Workshop.Kind.valueOf(TypedPlan.text(typed.getFields(), "kind")),
                    programme,
                    terms,
                    instructors));
        } catch (BusinessRule rule) {
            refuse(rule);
            return Optional.empty();
        }
    }

    /** Says a rule of the control that it is about.
     * @throws BusinessRule the rule itself, when it is about none */
    void refuse(BusinessRule rule) {
        if (rule.field() == null) {
            throw rule;
        }
        String control = switch (rule) {
            case SessionsOverlap overlap -> ofSession(overlap.second(), "starts");
            case SessionPlacesTaken taken -> ofSession(taken.session(), "places");
            default -> CONTROLS.getOrDefault(rule.field(), rule.field());
        };
        fields.fault(control, RulesAsMessages.text(rule, fields.texts().getLocale()));
    }

    private String ofSession(WorkshopPlan.Session session, String name) {
        return "sessions:" + rows.getOrDefault(session, 0) + ":" + name;
    }

    private Instructors instructors() {
        Integer there = fields.numberIfAny("instructors", 1, MOST_SEATS);
        Integer each = fields.numberIfAny("learnersEach", 1, MOST_SEATS);
        return fields.sound() ? fields.made("instructors", () -> new Instructors(there, each)) : null;
    }

    private List<WorkshopPlan.Session> sessions() {
        List<WorkshopPlan.Session> sessions = new ArrayList<>();
        for (int i = 0; i < typed.getSessions().size(); i++) {
            Map<String, Object> row = typed.getSessions().get(i);
            if (TypedPlan.blank(row, "title", "english", "day", "starts", "endDay", "ends", "breaks", "places")) {
                continue;
            }
            WorkshopPlan.Session session = session(fields.of(row, "sessions", i));
            if (session != null) {
                rows.put(session, i);
                sessions.add(session);
            }
        }
        return sessions;
    }

    private WorkshopPlan.Session session(RowReader row) {
        Bilingual title = row.bilingual("title", "english", LINE);
        Instant starts = row.moment("day", "starts");
        boolean sameDay = TypedPlan.text(row.row(), "endDay").isEmpty();
        Instant ends = row.moment(sameDay ? "day" : "endDay", "ends");
        Integer breaks = row.numberIfAny("breaks", 0, 600);
        Integer places = row.numberIfAny("places", 1, MOST_SEATS);
        String id = TypedPlan.text(row.row(), "id");
        return !row.sound()
                ? null
                : row.made(
                        "ends",
                        () -> new WorkshopPlan.Session(
                                id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null,
                                title,
                                starts,
                                ends,
                                Boolean.TRUE.equals(row.row().get("required")),
                                breaks == null ? 0 : breaks,
                                places));
    }

    private List<WorkshopPlan.Quota> quotas() {
        List<WorkshopPlan.Quota> quotas = new ArrayList<>();
        for (int i = 0; i < typed.getQuotas().size(); i++) {
            Map<String, Object> typedRow = typed.getQuotas().get(i);
            if (TypedPlan.blank(typedRow, "professions", "seats", "releasedDay", "releasedTime")) {
                continue;
            }
            RowReader row = fields.of(typedRow, "quotas", i);
            List<String> professions = TypedPlan.chosen(typedRow, "professions");
            if (professions.isEmpty()) {
                row.fault("professions", fields.texts().getString("workshop_edit.professionsMissing"));
            }
            Integer seats = row.number("seats", 1, MOST_SEATS);
            Instant released = TypedPlan.blank(typedRow, "releasedDay", "releasedTime")
                    ? null
                    : row.moment("releasedDay", "releasedTime");
            if (row.sound()) {
                quotas.add(new WorkshopPlan.Quota(new HashSet<>(professions), seats, released));
            }
        }
        return quotas;
    }

    private List<Programme.Speaker> speakers() {
        List<Programme.Speaker> speakers = new ArrayList<>();
        for (int i = 0; i < typed.getSpeakers().size(); i++) {
            if (!TypedPlan.blank(typed.getSpeakers().get(i), "name", "affiliation", "interests")) {
                RowReader row = fields.of(typed.getSpeakers().get(i), "speakers", i);
                speakers.add(new Programme.Speaker(
                        row.needed("name", LINE), row.line("affiliation", LINE), row.line("interests", LINK)));
            }
        }
        return speakers;
    }

    private List<Programme.Material> materials() {
        List<Programme.Material> materials = new ArrayList<>();
        for (int i = 0; i < typed.getMaterials().size(); i++) {
            Map<String, Object> typedRow = typed.getMaterials().get(i);
            if (!TypedPlan.blank(typedRow, "label", "link")) {
                RowReader row = fields.of(typedRow, "materials", i);
                String label = row.needed("label", LINE);
                String link = row.needed("link", LINK);
                Programme.When when = TypedPlan.text(typedRow, "when").equals(Programme.When.AFTER.name())
                        ? Programme.When.AFTER
                        : Programme.When.BEFORE;
                materials.add(row.made("link", () -> new Programme.Material(label, link, when)));
            }
        }
        // What a rule refused is no material; then there is a fault, and no plan.
        materials.removeIf(material -> material == null);
        return materials;
    }

    private Venue venue() {
        return fields.made(
                "venue",
                () -> new Venue(
                        fields.line("venue", LINE),
                        fields.line("address", 300),
                        fields.line("mapLink", LINK),
                        fields.line("meetingLink", LINK)));
    }

    private List<String> codes(Eligibility.About about) {
        if (about != Eligibility.About.INVITATION) {
            return TypedPlan.chosen(typed.getFields(), about.name());
        }
        String typedCodes = fields.line(about.name(), CODE);
        return typedCodes == null ? List.of() : List.of(typedCodes.split("[\\s　,、]+"));
    }

    private Eligibility eligibility() {
        return new Eligibility(
                Eligibility.Mode.valueOf(TypedPlan.text(typed.getFields(), "mode")),
                Stream.of(Eligibility.About.values())
                        .map(about -> new Eligibility.Clause(about, codes(about)))
                        .filter(clause -> !clause.codes().isEmpty())
                        .toList(),
                Boolean.TRUE.equals(typed.getFields().get("approval")));
    }
}

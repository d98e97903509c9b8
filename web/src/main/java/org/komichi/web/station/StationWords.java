package org.komichi.web.station;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.komichi.attendance.AttendanceFigures;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.identity.Profile;
import org.komichi.shared.BusinessRule;
import org.komichi.station.Finding;
import org.komichi.station.StationBook;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.PastedPeople;
import org.komichi.workshop.RegistrationStatus;

/** What a station's pages say, in the reader's language. */
@RequestScoped
public class StationWords {
    @Inject
    Professions professions;

    @Inject
    FrameBean frame;

    /** Somebody on the list. */
    public record Row(String name, String reading, String email, String profession, boolean known) {}

    /** A line that cannot be taken.
     * @param what the line as it was typed */
    public record Fault(String where, String what, String why) {}

    /** Somebody who was sent to a workshop.
     * @param completed nothing as long as no meeting is over */
    public record Sent(
            long person, String name, String status, String chip, String attended, String completed, boolean back) {}

    List<Row> rows(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Profile profile = finding.profile() == null ? Profile.EMPTY : finding.profile();
                    String email = finding.candidate().email();
                    return new Row(
                            name(profile.name(), email),
                            profile.reading() == null ? "" : profile.reading(),
                            email == null ? "" : email,
                            profession(profile.profession()),
                            finding.kind() == Finding.Kind.KNOWN);
                })
                .toList();
    }

    List<SelectItem> choices(List<Finding> colleagues) {
        return colleagues.stream()
                .map(finding -> {
                    String name = name(
                            finding.profile() == null ? null : finding.profile().name(), null);
                    String label = finding.good()
                            ? name
                            : texts().format("station_apply.notNow", name, rule(finding.refusal()));
                    return new SelectItem(finding.candidate().person().toString(), label, null, !finding.good());
                })
                .toList();
    }

    List<Fault> faults(List<Intake.Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> new Fault(
                        texts().format(
                                        "station_apply.from." + mistake.added().source(),
                                        mistake.added().number()),
                        mistake.added().text(),
                        mistake.finding() == null
                                ? texts().format("identity_pasted." + mistake.problem(), "")
                                : rule(mistake.finding().refusal())))
                .toList();
    }

    List<Fault> refused(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Fault(
                        texts().getString("station_apply.from.CHOSEN"),
                        name(
                                finding.profile() == null
                                        ? null
                                        : finding.profile().name(),
                                finding.candidate().email()),
                        rule(finding.refusal())))
                .toList();
    }

    String fault(PastedPeople.Fault fault) {
        return texts().format("identity_pasted." + fault.problem(), fault.about());
    }

    Sent sent(StationBook.Line line, int meetings, boolean begun) {
        AttendanceFigures.Attended attended = line.attended();
        return new Sent(
                line.person().id(),
                name(line.person()),
                status(line),
                chip(line),
                begun ? texts().format("station_mine.attended", attended.meetings(), expected(line, meetings)) : "",
                begun ? texts().getString("station_mine.completed." + attended.completed()) : "",
                line.withdrawable());
    }

    // Of the meetings that she chose, where one chooses.
    private static int expected(StationBook.Line line, int meetings) {
        return line.seat() == null || line.seat().chosen().isEmpty()
                ? meetings
                : line.seat().chosen().size();
    }

    private String status(StationBook.Line line) {
        if (line.reserve() != null) {
            return texts().format("station_mine.reserve", line.reserve());
        }
        if (line.seat() == null) {
            return texts().getString("station_mine.none");
        }
        return line.seat().status() == RegistrationStatus.WAITLISTED
                ? texts().format("workshop.waitingAt", line.seat().position())
                : texts().getString("workshop_organized.status." + line.seat().status());
    }

    private static String chip(StationBook.Line line) {
        if (line.seat() == null) {
            return "plain";
        }
        return switch (line.seat().status()) {
            case CONFIRMED -> "done";
            case OFFERED -> "now";
            case WAITLISTED, PENDING_APPROVAL -> "wait";
            case CANCELLED, REFUSED, EXPIRED -> "plain";
        };
    }

    String name(PersonSummary person) {
        return name(person.name(), null);
    }

    private String name(String name, String email) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return email == null ? texts().getString("workshop_organized.unnamed") : email;
    }

    private String profession(String code) {
        Locale reader = frame.getLocale();
        return professions
                .find(code)
                .map(Profession::label)
                .map(label -> label.in(reader))
                .orElse("");
    }

    private String rule(BusinessRule rule) {
        return RulesAsMessages.text(rule, frame.getLocale());
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }
}

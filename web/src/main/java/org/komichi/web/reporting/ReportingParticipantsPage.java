package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.identity.Choice;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.reporting.Admission;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.reporting.ParticipantFilter;
import org.komichi.reporting.ParticipantStanding;
import org.komichi.reporting.Step;
import org.komichi.shared.PageOf;
import org.komichi.survey.Participation;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** {@code /organizer/runs/{slug}/participants}: who takes part and where each one stands; the filter lives in the address. */
@Named
@RequestScoped
public class ReportingParticipantsPage {
    private static final int SIZE = 25;

    /** A participant as one row says it; the kinds are those of {@code k:status}. */
    public record Row(
            String name,
            String profession,
            String workplace,
            String before,
            String beforeKind,
            String modules,
            boolean modulesDone,
            String after,
            String afterKind,
            boolean certificate,
            String joined) {}

    /** A choice of the filter. */
    public record Option(String value, String words) {}

    @Inject
    HttpServletRequest request;

    @Inject
    OpenedRun opened;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Admission admission;

    @Inject
    Professions professions;

    @Inject
    Going going;

    private String email;
    private List<ParticipantStanding> all;
    private AddressedRows<Row> rows;

    /** Lets somebody in and comes back with a word about it. */
    public void add() throws IOException {
        boolean added = admission.admit(opened.run(), new EmailAddress(email == null ? "" : email));
        going.to(opened.getBase() + "/participants?done=" + (added ? "added" : "already"));
    }

    public AddressedRows<Row> getRows() {
        if (rows == null) {
            Texts texts = Texts.in(opened.locale());
            rows = new AddressedRows<>(
                    AddressedRows.with(opened.getBase() + "/participants", "at", getAt()), SIZE, (paging, sorting) -> {
                        PageOf<ParticipantStanding> page =
                                ParticipantFilter.of(getAt(), sorting).of(all(), paging);
                        return PageOf.of(
                                page.total(),
                                paging,
                                page.items().stream()
                                        .map(one -> row(one, texts))
                                        .toList());
                    });
        }
        return rows;
    }

    public int getTotal() {
        return all().size();
    }

    public String getAt() {
        return parameter("at");
    }

    public List<Option> getSteps() {
        Texts texts = Texts.in(opened.locale());
        return Stream.concat(
                        Stream.of(new Option("", texts.getString("reporting_participants.all"))),
                        Stream.of("BEFORE", "MODULES", "AFTER", "CERTIFICATE", "DONE")
                                .map(step ->
                                        new Option(step, texts.getString("reporting_participants.filter." + step))))
                .toList();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    private Row row(ParticipantStanding one, Texts texts) {
        return new Row(
                name(one, texts),
                one.profession() == null
                        ? texts.getString("reporting_participants.unknown")
                        : professions
                                .find(one.profession())
                                .map(Profession::label)
                                .map(label -> label.in(opened.locale()))
                                .orElse(one.profession()),
                workplace(one.workplaceKind(), texts),
                survey(one.before(), texts),
                kind(one.before()),
                texts.format("reporting_participants.modulesDone", one.modulesDone(), one.modules()),
                one.reached(Step.MODULES),
                survey(one.after(), texts),
                kind(one.after()),
                one.certificate(),
                opened.moments().date(one.joinedAt()));
    }

    private static String name(ParticipantStanding one, Texts texts) {
        if (one.gone()) {
            return texts.getString("reporting_participants.deleted");
        }
        return one.name() == null || one.name().isBlank()
                ? texts.getString("reporting_participants.unnamed")
                : one.name();
    }

    private String workplace(String code, Texts texts) {
        return professions.workplaceKinds().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .map(label -> label.in(opened.locale()))
                .findFirst()
                .orElseGet(() -> texts.getString("reporting_participants.unknown"));
    }

    private static String survey(Participation how, Texts texts) {
        return how == null
                ? texts.getString("reporting_runs.none")
                : texts.getString("reporting_participants.survey." + how);
    }

    private static String kind(Participation how) {
        if (how == null) {
            return "plain";
        }
        return switch (how) {
            case SUBMITTED, DECLINED -> "done";
            case BEGUN -> "now";
            case OPEN -> "wait";
            case NOT_OPEN -> "locked";
            case CLOSED -> "plain";
        };
    }

    private List<ParticipantStanding> all() {
        if (all == null) {
            all = organizedRuns.participants(opened.run());
        }
        return all;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}

package org.komichi.web.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopPlan;

/**
 * A workshop to announce. What is left out follows from the rest: one can register from now until the first meeting begins,
 * and give the seat back until then; all meetings are attended; everybody may come.
 *
 * @param slug part of the address; lower case letters, digits and hyphens; made up when left out
 * @param team the organizing team; needed when one organizes for several
 * @param eligibility who may come; everybody when left out
 * @param substitution to whom a confirmed seat may be handed on; NO when left out
 * @param questions what is asked of those who register
 * @param guests whether people without an account may come; not when left out
 * @param instructors how many teach, and
 * @param learnersPerInstructor how many learners each of them may have: both, or neither
 * @param sessionsChosen whether people choose the meetings they come to; not when left out
 * @param draft whether people do not see it yet
 */
public record WorkshopRequest(
        @Nullable @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80)
        String slug,

        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 200) String titleEn,
        @Nullable @Size(max = 4000) String summary,
        @Nullable @Size(max = 4000) String summaryEn,
        Workshop.@Nullable Format format,
        @Nullable @Size(max = 200) String venue,
        @Nullable @Size(max = 300) String address,
        @Nullable String zone,
        @Nullable Long team,
        @NotNull @Min(1) @Max(5000) Integer seats,
        @NotNull @Size(min = 1, max = 60) List<@Valid MeetingRequest> sessions,
        @Nullable List<@Valid QuotaRequest> quotas,
        @Nullable @Min(1) Integer stationLimit,
        @Nullable @Min(1) @Max(720) Integer offerHours,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant cancelUntil,
        @Nullable @Min(0) Integer sessionsNeeded,
        @Nullable @Valid EligibilityRequest eligibility,
        RegistrationTerms.@Nullable Substitution substitution,

        @Nullable @Size(max = RegistrationTerms.MOST_QUESTIONS)
        List<@Valid QuestionRequest> questions,

        @Nullable Boolean guests,
        @Nullable @Min(1) @Max(5000) Integer instructors,
        @Nullable @Min(1) @Max(5000) Integer learnersPerInstructor,
        @Nullable Boolean sessionsChosen,
        @Nullable Boolean draft) {

    /** One meeting.
     * @param places how many fit into its room; as many as there are seats when left out */
    public record MeetingRequest(
            @Nullable @Size(max = 200) String title,
            @Nullable @Size(max = 200) String titleEn,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable Boolean required,
            @Nullable @Min(1) @Max(5000) Integer places) {}

    /** Seats kept for some professions until a moment. */
    public record QuotaRequest(
            @NotNull @Size(min = 1) List<String> professions,
            @NotNull @Min(1) Integer seats,
            @Nullable Instant releasedAt) {}

    /**
     * Who may come.
     *
     * @param mode ALL when left out
     * @param approval whether the organizer decides about everybody
     */
    public record EligibilityRequest(
            Eligibility.@Nullable Mode mode,
            @Nullable @Size(max = 20) List<@Valid ClauseRequest> clauses,
            @Nullable Boolean approval) {
        Eligibility eligibility() {
            return new Eligibility(
                    mode == null ? Eligibility.Mode.ALL : mode,
                    clauses == null
                            ? List.of()
                            : clauses.stream()
                                    .map(clause -> new Eligibility.Clause(clause.about(), clause.codes()))
                                    .toList(),
                    Boolean.TRUE.equals(approval));
        }
    }

    /** One condition: what is known of the applicant is one of these codes. */
    public record ClauseRequest(
            @NotNull Eligibility.About about,
            @NotNull @Size(min = 1, max = 60) List<@NotBlank @Size(max = 80) String> codes) {}

    /** Something that is asked. */
    public record QuestionRequest(
            @NotBlank @Size(max = 200) String label,
            @Nullable @Size(max = 200) String labelEn,
            @NotNull Question.Kind kind,
            @Nullable Boolean required,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> options) {
        Question question(int number) {
            return new Question(
                    "q" + number,
                    label,
                    labelEn,
                    kind,
                    Boolean.TRUE.equals(required),
                    options == null
                            ? List.of()
                            : options.stream()
                                    .map(option -> new Question.Option(option, null))
                                    .toList());
        }
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** The run it belongs to. */
    Run run(long organizingTeam, Instant now) {
        ZoneId in = zoneId();
        LocalDate first = LocalDate.ofInstant(begin(), in);
        LocalDate last = LocalDate.ofInstant(
                sessions.stream()
                        .map(MeetingRequest::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                in);
        String address =
                slug == null ? "w-" + first + "-" + UUID.randomUUID().toString().substring(0, 8) : slug;
        return new Run(
                address,
                Run.SubjectKind.WORKSHOP,
                address,
                new Bilingual(title, titleEn),
                organizingTeam,
                in,
                first,
                last.isBefore(first) ? first : last,
                Run.Joining.BY_ORGANIZER,
                now);
    }

    WorkshopPlan plan(Instant now) {
        Instant closes = closesAt == null ? begin() : closesAt;
        return new WorkshopPlan(
                new Bilingual(title, titleEn),
                new Bilingual(summary == null ? "" : summary, summaryEn),
                format == null ? Workshop.Format.ONSITE : format,
                new Venue(venue, address, null, null),
                sessions.stream()
                        .map(session -> new WorkshopPlan.Session(
                                null,
                                new Bilingual(session.title() == null ? title : session.title(), session.titleEn()),
                                session.startsAt(),
                                session.endsAt(),
                                Boolean.TRUE.equals(session.required()),
                                0,
                                session.places()))
                        .toList(),
                seats,
                quotas == null
                        ? List.of()
                        : quotas.stream()
                                .map(quota -> new WorkshopPlan.Quota(
                                        Set.copyOf(quota.professions()), quota.seats(), quota.releasedAt()))
                                .toList(),
                stationLimit,
                offerHours,
                opensAt == null ? now : opensAt,
                closes,
                cancelUntil == null ? closes : cancelUntil,
                sessionsNeeded == null ? sessions.size() : sessionsNeeded,
                eligibility == null ? Eligibility.EVERYBODY : eligibility.eligibility(),
                kind(),
                Programme.NONE,
                new RegistrationTerms(
                        substitution == null ? RegistrationTerms.Substitution.NO : substitution,
                        asked(),
                        Boolean.TRUE.equals(guests),
                        Prework.NONE,
                        Boolean.TRUE.equals(sessionsChosen)),
                new Instructors(instructors, learnersPerInstructor));
    }

    private Workshop.Kind kind() {
        if (Boolean.TRUE.equals(sessionsChosen)) {
            return Workshop.Kind.STUDY_GROUP;
        }
        return sessions.size() > 1 ? Workshop.Kind.SERIES : Workshop.Kind.SINGLE_DAY;
    }

    private List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        for (QuestionRequest question : questions == null ? List.<QuestionRequest>of() : questions) {
            asked.add(question.question(asked.size() + 1));
        }
        return asked;
    }

    private Instant begin() {
        return sessions.stream()
                .map(MeetingRequest::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone == null ? "Asia/Tokyo" : zone);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "not-one-of", "Asia/Tokyo, …");
        }
    }
}

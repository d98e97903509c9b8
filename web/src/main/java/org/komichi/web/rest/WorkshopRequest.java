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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopPlan;

/**
 * A workshop to announce. What is left out follows from the rest: one can register from now until the first meeting begins,
 * and give the seat back until then; all meetings are attended; everybody may come.
 *
 * @param slug part of the address; lower case letters, digits and hyphens; made up when left out
 * @param team the organizing team; needed when one organizes for several
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
        @Nullable Boolean draft) {

    /** One meeting. */
    public record MeetingRequest(
            @Nullable @Size(max = 200) String title,
            @Nullable @Size(max = 200) String titleEn,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable Boolean required) {}

    /** Seats kept for some professions until a moment. */
    public record QuotaRequest(
            @NotNull @Size(min = 1) List<String> professions,
            @NotNull @Min(1) Integer seats,
            @Nullable Instant releasedAt) {}

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
                                new Bilingual(session.title() == null ? title : session.title(), session.titleEn()),
                                session.startsAt(),
                                session.endsAt(),
                                Boolean.TRUE.equals(session.required())))
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
                Eligibility.EVERYBODY);
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

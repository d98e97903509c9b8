package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.PageOf;
import org.komichi.web.frame.Language;
import org.komichi.workshop.Application;
import org.komichi.workshop.Question;
import org.komichi.workshop.Registered;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Workshops: what is announced is public; organizers announce, people register. */
@Path("/v1/workshops")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkshopsResource {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopEditing editing;

    @Inject
    WorkshopRegistration registration;

    @Inject
    Runs runs;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /**
     * A workshop as it is announced.
     *
     * @param free seats that nobody has; some of them may be kept for a profession
     * @param waiting how many are in line
     * @param instructors how many teach; null when nothing is said
     * @param learnersPerInstructor how many learners one of them has at most; null when nothing is said
     * @param open whether one can register now
     */
    public record WorkshopDetail(
            String slug,
            String title,
            String summary,
            String state,
            String format,
            @Nullable String venue,
            @Nullable String address,
            String zone,
            int seats,
            int free,
            int waiting,
            @Nullable Integer instructors,
            @Nullable Integer learnersPerInstructor,
            boolean open,
            Instant opensAt,
            Instant closesAt,
            int sessionsNeeded,
            boolean approval,
            String substitution,
            boolean guests,
            boolean sessionsChosen,
            List<QuestionBody> questions,
            List<WorkshopMeeting> sessions) {}

    /** One meeting.
     * @param places how many fit in; null for as many as there are seats */
    public record WorkshopMeeting(
            String id,
            String title,
            Instant startsAt,
            Instant endsAt,
            boolean required,
            @Nullable Integer places) {}

    /**
     * What came of registering.
     *
     * @param position the place among those who wait for the same seats, from 1; null when she does not wait
     * @param sessions the meetings it is for
     */
    public record RegistrationBody(
            String id,
            String status,
            @Nullable Integer position,
            @Nullable Instant offerUntil,
            List<String> sessions) {}

    /** A registration as the organizer sees it. */
    public record RegistrationLine(
            String id,
            long order,
            String status,
            @Nullable String name,
            @Nullable String profession,
            Instant registeredAt) {}

    /**
     * What one says when one registers; nothing is needed but what the workshop asks.
     *
     * @param answers to the workshop's questions, by their id
     * @param accommodation what one needs to take part; kept apart, and not for long
     * @param reason why one should come although a condition fails: then the organizer decides
     * @param sessions the meetings one comes to, where one can choose; all of them when left out
     */
    public record RegistrationRequest(
            @Nullable Map<String, String> answers,
            @Nullable String accommodation,
            @Nullable String invitation,
            @Nullable String reason,
            @Nullable List<@NotNull @Pattern(regexp = "[0-9]{1,18}") String> sessions) {
        Application application() {
            return new Application(
                    answers == null ? Map.of() : answers,
                    accommodation,
                    invitation,
                    reason,
                    sessions == null
                            ? null
                            : sessions.stream().map(Long::valueOf).collect(Collectors.toSet()));
        }
    }

    /** Something that is asked of those who register. */
    public record QuestionBody(String id, String label, String kind, boolean required, List<String> options) {}

    @GET
    public PageOf<WorkshopDetail> list(@BeanParam PageQuery query) {
        PageOf<WorkshopSummary> found = workshops.upcoming(query.paging());
        return new PageOf<>(
                found.total(),
                found.page(),
                found.size(),
                found.items().stream().map(this::detail).toList());
    }

    @GET
    @Path("{slug}")
    public WorkshopDetail get(@PathParam("slug") String slug) {
        return detail(workshops.get(slug));
    }

    /** Announces a workshop; published unless it says that it is a draft. */
    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ORGANIZER)
    public Response announce(WorkshopRequest wanted) {
        Instant now = clock.instant();
        WorkshopSummary made =
                editing.announce(wanted.run(team(wanted.team()), now), wanted.plan(now), !wanted.isDraft());
        return Response.created(
                        URI.create("/api/v1/workshops/" + made.workshop().slug()))
                .entity(detail(made))
                .build();
    }

    // Who organizes for one team need not name it.
    private long team(@Nullable Long named) {
        if (named != null) {
            return named;
        }
        List<Long> teams = runs.teams();
        if (teams.size() != 1) {
            throw new InvalidInput("team", "required");
        }
        return teams.getFirst();
    }

    /** Registers the current person. */
    @POST
    @Creates
    @Path("{slug}/registrations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public Response register(@PathParam("slug") String slug, RegistrationRequest wanted) {
        Registered registered = registration.register(slug, wanted.application());
        return Response.created(URI.create("/api/v1/registrations/" + registered.code()))
                .entity(body(registered))
                .build();
    }

    /** All registrations, in the order of arrival. */
    @GET
    @Path("{slug}/registrations")
    @RolesAllowed(Role.Name.ORGANIZER)
    public PageOf<RegistrationLine> registrations(@PathParam("slug") String slug, @BeanParam PageQuery query) {
        var found = workshops.registrations(slug, query.paging());
        return new PageOf<>(
                found.total(),
                found.page(),
                found.size(),
                found.items().stream()
                        .map(line -> new RegistrationLine(
                                line.code(),
                                line.arrival(),
                                line.status().name(),
                                line.name(),
                                line.profession(),
                                line.registeredAt()))
                        .toList());
    }

    static RegistrationBody body(Registered registered) {
        return new RegistrationBody(
                registered.code(),
                registered.status().name(),
                registered.position(),
                registered.offerUntil(),
                registered.sessions().stream().map(String::valueOf).toList());
    }

    private WorkshopDetail detail(WorkshopSummary summary) {
        var workshop = summary.workshop();
        var reader = language.of(request);
        return new WorkshopDetail(
                workshop.slug(),
                workshop.title().in(reader),
                workshop.summary().in(reader),
                workshop.state().name(),
                workshop.format().name(),
                workshop.venue().name(),
                workshop.venue().address(),
                summary.zone().getId(),
                workshop.seats(),
                summary.free(),
                summary.waiting(),
                workshop.instructors().there(),
                workshop.instructors().learnersEach(),
                summary.open(),
                workshop.opensAt(),
                workshop.closesAt(),
                workshop.sessionsNeeded(),
                workshop.eligibility().approval(),
                workshop.terms().substitution().name(),
                workshop.terms().guests(),
                workshop.terms().choosing(),
                workshop.terms().questions().stream()
                        .map(question -> new QuestionBody(
                                question.id(),
                                question.label().in(reader),
                                question.kind().name(),
                                question.required(),
                                question.options().stream()
                                        .map(Question.Option::ja)
                                        .toList()))
                        .toList(),
                summary.sessions().stream()
                        .map(session -> new WorkshopMeeting(
                                session.id().toString(),
                                session.title().in(reader),
                                session.startsAt(),
                                session.endsAt(),
                                session.required(),
                                session.places().orElse(null)))
                        .toList());
    }
}

package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;
import org.komichi.visit.AskedVisit;
import org.komichi.visit.AskingForSignOff;
import org.komichi.visit.Logbook;
import org.komichi.visit.Observation;
import org.komichi.visit.Seen;
import org.komichi.visit.SeenSignOff;
import org.komichi.visit.Signing;

/** Sign-offs of accompanied visits: a learner asks, her supervisor answers once. */
@Path("/v1/sign-offs")
@RequestScoped
public class SignOffsResource {
    private static final String PAGE = "/sign/";

    @Inject
    AskingForSignOff asking;

    @Inject
    Logbook logbook;

    @Inject
    Signing signing;

    /**
     * What a learner asks; codes only.
     *
     * @param supervisor address of a registered supervisor
     * @param on the day of the visit
     * @param activity code such as EPA-1; left out when it is about single competencies
     * @param competencies codes of the framework; left out when it is about an activity
     * @param ageBand code of the library
     * @param devices codes of the library
     * @param familyConsent whether the family agreed
     */
    public record SignOffRequest(
            @NotBlank @Size(max = 254) String supervisor,
            @NotNull LocalDate on,
            @Nullable @Size(max = 20) String activity,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> competencies,
            @NotBlank @Size(max = 40) String ageBand,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 40) String> devices,
            @NotNull Boolean familyConsent) {}

    /**
     * A sign-off that waits.
     *
     * @param token what the supervisor answers with; she still has to prove who she is
     * @param items ids of what can be looked at
     */
    public record SignOffAsked(
            String id, String token, String status, String supervisor, Instant expiresAt, List<String> items) {}

    /**
     * The supervisor's single answer.
     *
     * @param code the six digits that were sent to her; not asked of her whose token signs in
     * @param entrustment from 1 to 5
     * @param observed DONE, WITH_ADVICE or NEXT_TIME by item; what she did not look at is left out
     */
    public record SignOffAnswer(
            @Nullable @Size(max = 12) String code,
            @NotNull @Min(1) @Max(5) Integer entrustment,
            @Nullable Map<String, @NotNull Seen> observed,
            @Nullable @Size(max = 200) String wentWell,
            @Nullable @Size(max = 200) String nextTime) {}

    /** It is signed. */
    public record SignOffAnswered(String id, String status) {}

    /** Asks a registered supervisor, and sends her the link. */
    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public Response ask(SignOffRequest wanted) {
        String number = asking.ask(new AskedVisit(
                UUID.randomUUID(),
                wanted.supervisor(),
                wanted.on(),
                wanted.activity(),
                wanted.competencies() == null ? List.of() : wanted.competencies(),
                wanted.ageBand(),
                wanted.devices() == null ? List.of() : wanted.devices(),
                wanted.familyConsent()));
        asking.sendLink(number);
        SeenSignOff asked = logbook.mine(number);
        return Response.created(URI.create("/my/visits/" + number))
                .entity(new SignOffAsked(
                        number,
                        asking.page(number).substring(PAGE.length()),
                        asked.state().name(),
                        asked.supervisor().name(),
                        asked.expiresAt(),
                        asked.items().stream().map(SeenSignOff.Item::id).toList()))
                .build();
    }

    /** Sends the supervisor the code that proves who she is. */
    @POST
    @Path("{token}/code")
    public void sendCode(@PathParam("token") String token) {
        signing.sendCode(token);
    }

    /** The supervisor's single answer. */
    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public SignOffAnswered sign(@PathParam("token") String token, SignOffAnswer answer) {
        signing.sign(
                token,
                answer.code(),
                new Observation(
                        answer.observed() == null ? Map.of() : answer.observed(),
                        answer.entrustment(),
                        answer.wentWell(),
                        answer.nextTime()));
        SeenSignOff signed = signing.open(token).signOff();
        return new SignOffAnswered(signed.number(), signed.state().name());
    }
}

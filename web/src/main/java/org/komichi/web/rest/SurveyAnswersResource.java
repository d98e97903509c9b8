package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.survey.SurveyAnswering;
import tools.jackson.databind.JsonNode;

/**
 * Saves one answer of a questionnaire as soon as it is given. It creates nothing, so it takes no {@code Idempotency-Key}: the
 * same answer again is the same answer, and no row tells what was answered when.
 */
@Path("/v1/me/surveys/{link}/answers")
@RequestScoped
public class SurveyAnswersResource {
    @Inject
    SurveyAnswering answering;

    /**
     * One answer.
     *
     * @param name the item
     * @param value a text, a list of texts where several can be ticked, or null: not answered
     */
    public record SurveyAnswer(@NotBlank @Size(max = 80) String name, JsonNode value) {}

    /**
     * It is saved.
     *
     * @param words words of a text that look as if they pointed to a patient; empty when there are none
     */
    public record SurveyAnswerSaved(boolean saved, List<String> words) {}

    /** Saves. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public SurveyAnswerSaved save(@PathParam("link") String link, SurveyAnswer answer) {
        Map<String, List<String>> traces = answering.answer(link, Map.of(answer.name(), values(answer.value())));
        return new SurveyAnswerSaved(true, traces.getOrDefault(answer.name(), List.of()));
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value == null || value.isNull()) {
            return values;
        }
        if (value.isArray()) {
            value.forEach(one -> values.add(text(one)));
        } else {
            values.add(text(value));
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw new InvalidInput("value", "out-of-range");
        }
        return value.asString();
    }
}

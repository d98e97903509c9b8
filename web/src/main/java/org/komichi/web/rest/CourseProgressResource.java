package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.course.Learning;
import org.komichi.course.QuizPart;
import org.komichi.course.Quizzes;
import org.komichi.identity.Role;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what a learner does in a module while she does it. It sets and never adds, so that sending twice is the same as once
 * and no key is needed.
 */
@Path("/v1/me/progress/{course}/{module}")
@RequestScoped
public class CourseProgressResource {
    private static final Pattern QUIZ = Pattern.compile("(quiz|case):(\\d{1,6}):([A-Za-z0-9-]{1,40})");
    private static final Pattern POSITION = Pattern.compile("(\\d{1,3}):(\\d{1,4})");
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    /**
     * One thing that changed.
     *
     * @param name {@code position}, {@code check:ID}, {@code LIST.LINE}, {@code quiz:TRY:ID} or {@code case:TRY:ID}
     * @param value a text, a list of texts, or null for an answer taken back; a position is {@code PAGE:THOUSANDTHS}
     */
    public record Change(@NotNull @Size(min = 1, max = 100) String name, JsonNode value) {}

    /** That it is kept. */
    public record Kept(boolean saved) {}

    @Inject
    Learning learning;

    @Inject
    Quizzes quizzes;

    /** Keeps one change. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public Kept keep(@PathParam("course") String course, @PathParam("module") String module, Change change) {
        List<String> value = words(change.value());
        Matcher quiz = QUIZ.matcher(change.name());
        if (change.name().equals("position")) {
            position(course, module, value);
        } else if (quiz.matches()) {
            QuizPart part = quiz.group(1).equals("case") ? QuizPart.CASE : QuizPart.MODULE;
            quizzes.draft(course, module, part, Integer.parseInt(quiz.group(2)), quiz.group(3), value);
        } else {
            learning.answer(course, module, change.name(), value);
        }
        return new Kept(true);
    }

    private void position(String course, String module, List<String> value) {
        Matcher position = POSITION.matcher(value.isEmpty() ? "" : value.get(0));
        if (!position.matches()) {
            throw new InvalidInput("value", "out-of-range");
        }
        learning.scroll(course, module, Integer.parseInt(position.group(1)) - 1, Integer.parseInt(position.group(2)));
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value == null || value.isNull()) {
            return words;
        }
        for (JsonNode word : value.isArray() ? value : List.of(value)) {
            if (!word.isString() || word.asString().length() > LONGEST_VALUE || words.size() == MOST_VALUES) {
                throw new InvalidInput("value", "wrong-type");
            }
            if (!word.asString().isBlank()) {
                words.add(word.asString());
            }
        }
        return words;
    }
}

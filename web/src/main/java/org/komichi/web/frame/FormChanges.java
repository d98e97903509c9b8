package org.komichi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.komichi.shared.NotFound;

/**
 * What a posted form changed. Beside each field stands a hidden one, {@code was:NAME}, with what was stored when the page was
 * opened; our script keeps it true while answers are saved one by one. Only what differs from it counts: another tab may have
 * changed the rest since.
 */
@Named
@RequestScoped
public class FormChanges {
    private static final String WAS = "was:";
    private static final String FORM = "formId";

    @Inject
    HttpServletRequest request;

    /** A field of a form with what is stored now, for the form to carry along. */
    public record Was(String name, String value) {}

    /** The field that carries along what is stored under a name.
     * @param stored in the order and words in which the form would send it */
    public Was was(String name, List<String> stored) {
        // Another form of the page may have been sent, without this field.
        boolean sent = request.getParameter(WAS + name) != null;
        return new Was(WAS + name, sent ? before(name) : String.join(",", stored));
    }

    public boolean posted() {
        return "POST".equals(request.getMethod());
    }

    /** Number of the form that was sent: what it does is done once, however often it is sent.
     * @throws NotFound when it is not from a form of ours */
    public UUID formId() {
        try {
            return UUID.fromString(sentId().orElseThrow(NotFound::new));
        } catch (IllegalArgumentException notFromOurForm) {
            throw new NotFound();
        }
    }

    /** Number for a form to carry along as {@code formId}: a new one, or its own when it was sent and is shown again. */
    public String getFormId() {
        return sentId().filter(id -> posted()).orElseGet(() -> UUID.randomUUID().toString());
    }

    private Optional<String> sentId() {
        return Optional.ofNullable(request.getParameter(FORM)).filter(id -> !id.isBlank());
    }

    /** What was typed or chosen; a radio or box without a choice is not sent, and means nothing. */
    public List<String> typed(String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** What changed of these fields; nothing means that the answer was taken back. */
    public Map<String, List<String>> of(Collection<String> names) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (String name : names) {
            List<String> typed = typed(name);
            if (!plain(String.join(",", typed)).equals(plain(before(name)))) {
                changes.put(name, typed);
            }
        }
        return changes;
    }

    private String before(String name) {
        String was = request.getParameter(WAS + name);
        return was == null ? "" : was;
    }

    // A form sends line ends in its own way.
    private static String plain(String value) {
        return value.replace("\r\n", "\n");
    }
}

package org.komichi.web.discussion;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.deidentification.PatientTraces;
import org.komichi.discussion.CaseNotes;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.RulesAsMessages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /my/case-notes/{slug}}: a note that saves itself as {@code {"name": …, "value": …}}. It answers with the words that look as
 * if they pointed to somebody.
 */
@WebServlet("/my/case-notes/*")
public class CaseNoteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]{1,80})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Room for a note that is too long, which the rule refuses in words. */
    private static final int LONGEST = 64 * 1024;

    @Inject
    transient CaseNotes notes;

    @Inject
    transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String words = JSON.readTree(request.getInputStream().readNBytes(LONGEST))
                    .path("value")
                    .asString("");
            notes.keep(address.group(1), words);
            answer(response, HttpServletResponse.SC_OK, Map.of("words", PatientTraces.in(words)));
        } catch (BusinessRule rule) {
            String why = rule.status() == HttpServletResponse.SC_NOT_FOUND
                    ? ""
                    : RulesAsMessages.text(rule, language.of(request));
            answer(response, rule.status(), Map.of("detail", why, "words", List.of()));
        } catch (JacksonException notOurs) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, Map.of());
        }
    }

    private static void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}

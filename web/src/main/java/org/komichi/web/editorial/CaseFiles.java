package org.komichi.web.editorial;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.caselibrary.CasePictures;
import org.komichi.deidentification.Checks;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CasePictureDesk;
import org.komichi.editorial.Clash;
import org.komichi.editorial.Filled;
import org.komichi.editorial.Written;
import org.komichi.identity.Role;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotAllowed;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;
import org.komichi.web.frame.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside the forms of a case: {@code /editor/case-files/{slug}/fields?base=N}, where a field saves itself as
 * {@code {"name": path, "value": …}}, {@code check}, which tells what is found in a text that is not saved yet, and the drawings and
 * pictures of the version that is worked on.
 */
@WebServlet("/editor/case-files/*")
public class CaseFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern DRAWN =
            Pattern.compile("/([a-z0-9-]{1,80})/(ecomap/([1-9])\\.svg|pictures/([1-9][0-9]?))");
    private static final Pattern FIELDS = Pattern.compile("/([a-z0-9-]{1,80})/fields");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A field of a case with the words around it. */
    private static final int LONGEST = 100_000;

    @Inject
    transient CaseDesk desk;

    @Inject
    transient CasePictureDesk pictures;

    @Inject
    transient Checks checks;

    @Inject
    transient EditorialWords words;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher drawn = DRAWN.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!drawn.matches()) {
                response.sendError(404);
            } else if (drawn.group(4) != null) {
                CasePictures.File picture = pictures.of(drawn.group(1), Integer.parseInt(drawn.group(4)));
                send(response, picture.type(), picture.bytes());
            } else {
                int number = Integer.parseInt(drawn.group(3)) - 1;
                String svg = MapDrawing.of(desk.open(drawn.group(1)).document(), number, language.of(request));
                send(response, "image/svg+xml; charset=UTF-8", svg.getBytes(StandardCharsets.UTF_8));
            }
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
        } catch (EJBAccessException notHers) {
            response.sendError(403);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(body);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher fields = FIELDS.matcher(path);
        Locale locale = language.of(request);
        try {
            mustBeOfTheDesk(request);
            JsonNode sent = JSON.readTree(request.getInputStream().readNBytes(LONGEST));
            if (path.equals("/check")) {
                answer(response, 200, check(sent));
            } else if (fields.matches()) {
                save(fields.group(1), request.getParameter("base"), sent, response);
            } else {
                answer(response, 404, Map.of());
            }
        } catch (BusinessRule rule) {
            answer(response, rule.status(), Map.of("detail", words.refusal(rule)));
        } catch (EJBAccessException notHers) {
            answer(response, 403, Map.of());
        } catch (JacksonException notOurs) {
            answer(response, 400, Map.of("detail", Texts.in(locale).getString("editorial.tooLong")));
        }
    }

    private static void mustBeOfTheDesk(HttpServletRequest request) {
        if (!request.isUserInRole(Role.Name.EDITOR) && !request.isUserInRole(Role.Name.REVIEWER)) {
            throw new NotAllowed();
        }
    }

    private void save(String slug, String base, JsonNode sent, HttpServletResponse response) throws IOException {
        String name = sent.path("name").asString("");
        List<String> value = new ArrayList<>();
        if (sent.path("value").isArray()) {
            sent.path("value").forEach(one -> value.add(one.asString("")));
        } else {
            value.add(sent.path("value").asString(""));
        }
        int shown = base != null && base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : -1;
        Written written = desk.write(slug, Filled.one(shown, name, value));
        if (written.clashes().isEmpty()) {
            answer(response, 200, Map.of());
            return;
        }
        Clash clash = written.clashes().getFirst();
        String who = clash.by() == null ? words.text("editorial.somebody") : clash.by();
        answer(response, 409, Map.of("detail", words.text("editorial.clashSaving", who, words.label(clash.path()))));
    }

    private Object check(JsonNode sent) {
        String text = sent.path("text").asString("");
        List<EditorialWords.Trace> found = words.traces(
                "",
                checks.text()
                        .findings(text, Typed.day(sent.path("t0").asString("")).orElse(null)));
        return Map.of("found", found);
    }

    private static void answer(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}

package org.komichi.web.theme;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;
import org.komichi.theme.Themes;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside the pages about themes: {@code /organizer/themes/{slug}/counts.csv} and {@code texts.csv} to be saved, and
 * {@code ticks}, where a tick of the page saves itself as {@code {"name": …, "value": […]}}.
 */
@WebServlet("/organizer/themes/*")
public class ThemeFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)/(counts\\.csv|texts\\.csv|ticks)");
    private static final String TICKS = "ticks";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A tick with its themes is short. */
    private static final int LONGEST = 4096;

    @Inject
    transient OrganizedRuns organizedRuns;

    @Inject
    transient Themes themes;

    @Inject
    transient Sorter sorter;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = address(request);
        if (!address.matches() || address.group(2).equals(TICKS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            ThemeTables tables = new ThemeTables(
                    themes.board(organizedRuns.run(address.group(1)).id()), language.of(request));
            body = address.group(2).startsWith("counts") ? tables.counts() : tables.texts();
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-themes-" + address.group(2), body);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = address(request);
        if (!address.matches() || !address.group(2).equals(TICKS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = language.of(request);
        try {
            JsonNode tick = JSON.readTree(request.getInputStream().readNBytes(LONGEST));
            List<String> ticked = new ArrayList<>();
            tick.path("value").forEach(value -> ticked.add(value.asString("")));
            long run = organizedRuns.run(address.group(1)).id();
            boolean taken = sorter.take(run, tick.path("name").asString(""), ticked);
            answer(response, taken ? 200 : 404, Map.of());
        } catch (NotFound withdrawn) {
            answer(response, 404, Map.of("detail", Texts.in(locale).getString("theme_list.gone")));
        } catch (BusinessRule rule) {
            answer(response, rule.status(), Map.of("detail", RulesAsMessages.text(rule, locale)));
        } catch (JacksonException notOurs) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, Map.of());
        }
    }

    private static Matcher address(HttpServletRequest request) {
        return ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static void answer(HttpServletResponse response, int status, Map<String, String> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}

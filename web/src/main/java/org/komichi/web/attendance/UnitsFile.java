package org.komichi.web.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.attendance.CurriculumCodes;
import org.komichi.attendance.NoCurriculumCode;
import org.komichi.attendance.UnitRosters;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.SheetXlsx;
import org.komichi.web.frame.Texts;

/** {@code /organizer/units/{slug}.csv} and {@code .xlsx}: the roster of units, one line for each person and meeting. */
@WebServlet("/organizer/units/*")
public class UnitsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)\\.(csv|xlsx)");
    private static final List<String> COLUMNS =
            List.of("meeting", "name", "reading", "workplace", "entered", "left", "minutes", "units", "codes");

    @Inject
    transient UnitRosters rosters;

    @Inject
    transient AttendanceWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String typed = request.getParameter("codes");
        try {
            CurriculumCodes codes = CurriculumCodes.read(typed);
            UnitRosters.Roster roster = rosters.of(address.group(1));
            List<List<String>> lines = roster.lines().stream()
                    .map(line -> line(roster, line, codes))
                    .toList();
            boolean csv = "csv".equals(address.group(2));
            byte[] body = csv ? SheetCsv.of(heading(), lines) : SheetXlsx.of(heading(), lines);
            Download.send(
                    response,
                    csv ? Download.CSV : SheetXlsx.TYPE,
                    "komichi-%s-units.%s".formatted(address.group(1), address.group(2)),
                    body);
        } catch (NoCurriculumCode noCode) {
            // The page says what to do, and still holds what was typed.
            response.sendRedirect("%s/organizer/workshops/%s/attendance?codes=%s#units"
                    .formatted(
                            request.getContextPath(),
                            address.group(1),
                            URLEncoder.encode(typed, StandardCharsets.UTF_8)));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
        }
    }

    private List<String> heading() {
        Texts texts = words.texts();
        return COLUMNS.stream()
                .map(column -> texts.getString("attendance_units.column." + column))
                .toList();
    }

    private List<String> line(UnitRosters.Roster roster, UnitRosters.Line line, CurriculumCodes codes) {
        Moments moments = words.moments(roster.summary());
        MeetingClock clock = new MeetingClock(
                line.session().startsAt(),
                line.session().endsAt(),
                roster.summary().zone());
        PersonSummary person = line.person();
        return List.of(
                words.texts().format("attendance_desk.number", line.session().position()) + " "
                        + moments.day(line.session().startsAt()),
                person == null || person.name() == null
                        ? words.texts().getString("attendance_door.unnamed")
                        : person.name(),
                person == null ? "" : orEmpty(person.reading()),
                person == null ? "" : orEmpty(person.organisation()),
                clock.text(line.entered()),
                clock.text(line.left()),
                Integer.toString(line.minutes()),
                String.format(Locale.ROOT, "%.1f", line.units().number()),
                codes.toString());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

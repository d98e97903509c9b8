package org.komichi.web.calendar;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.calendar.Calendars;
import org.komichi.guest.GuestVisits;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Language;

/**
 * {@code /calendars/workshops.ics} all that is announced, {@code /calendars/workshops/{slug}.ics} one workshop,
 * {@code /calendars/feeds/{code}.ics} somebody's own, {@code /calendars/guests/{token}.ics} that of a guest. Calendar programs
 * cannot sign in: the code is the key.
 */
@WebServlet("/calendars/*")
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile(
            "/(workshops|workshops/([a-z0-9-]{1,80})|feeds/([0-9a-f]{64})|guests/([A-Za-z0-9_-]{20,300}))\\.ics");

    @Inject
    transient Calendars calendars;

    @Inject
    transient GuestVisits guests;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] calendar;
        try {
            calendar = written(file, language.of(request)).getBytes(StandardCharsets.UTF_8);
        } catch (BusinessRule refused) {
            response.sendError(refused.status() == 503 ? 503 : HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (EJBException defect) {
            throw new IOException(defect);
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(calendar.length);
        response.setHeader("Content-Disposition", "inline; filename=\"komichi.ics\"");
        response.setHeader(
                "Cache-Control",
                file.group(3) == null && file.group(4) == null ? "public, max-age=300" : "private, no-store");
        response.getOutputStream().write(calendar);
    }

    private String written(Matcher file, Locale locale) {
        if (file.group(2) != null) {
            return calendars.workshop(file.group(2), locale);
        }
        if (file.group(4) != null) {
            return guests.calendar(file.group(4), locale);
        }
        return file.group(3) == null ? calendars.open(locale) : calendars.feed(file.group(3), locale);
    }
}

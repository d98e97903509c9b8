package org.komichi.web.calendar;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.komichi.calendar.Calendars;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;

/** {@code /my/competencies/plan.ics}: the days of the current person's plan for her calendar. */
@WebServlet("/my/competencies/plan.ics")
public class PlanCalendarFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Calendars calendars;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] calendar;
        try {
            calendar = calendars.plan(language.of(request)).getBytes(StandardCharsets.UTF_8);
        } catch (BusinessRule refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (EJBException defect) {
            throw new IOException(defect);
        }
        Download.send(response, "text/calendar;charset=UTF-8", "komichi-plan.ics", calendar);
    }
}

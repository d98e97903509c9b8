package org.komichi.web.visit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.visit.Logbook;
import org.komichi.visit.SeenSignOff;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.SheetCsv;

/** {@code /my/visits.csv}: the logbook of the current person, one line for each visit. */
@WebServlet("/my/visits.csv")
public class LogbookFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Logbook logbook;

    @Inject
    transient VisitWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> heading = Stream.of(
                        "visit_new.on",
                        "visit_logbook.what",
                        "visit_logbook.codes",
                        "visit_logbook.context",
                        "visit_signoff.by",
                        "visit_logbook.state",
                        "visit_signoff.entrustment",
                        "visit_sign.wentWell",
                        "visit_sign.nextTime",
                        "visit_signoffs.number")
                .map(key -> words.texts().getString(key))
                .toList();
        byte[] table =
                SheetCsv.of(heading, logbook.mine().stream().map(this::line).toList());
        Download.send(response, Download.CSV, "komichi-visits.csv", table);
    }

    private List<String> line(SeenSignOff seen) {
        VisitWords.View view = words.view(seen);
        return List.of(
                seen.on().toString(),
                view.title(),
                String.join(" ", seen.competencies()),
                view.context(),
                view.supervisor(),
                view.state().words(),
                view.entrustment(),
                view.wentWell(),
                view.nextTime(),
                view.number());
    }
}

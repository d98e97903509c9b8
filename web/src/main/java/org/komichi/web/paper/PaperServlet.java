package org.komichi.web.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.paper.Guest;
import org.komichi.paper.Guests;
import org.komichi.paper.Papers;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.SheetXlsx;
import org.komichi.web.frame.Texts;

/** {@code /organizer/papers/{slug}/roster.pdf} and its sisters: what is printed for the day, the roster for spreadsheets too. */
@WebServlet("/organizer/papers/*")
public class PaperServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/([^/]+)/((roster|signatures|badges|groups)\\.pdf|roster\\.(csv|xlsx))");
    private static final List<String> COLUMNS = List.of("number", "name", "reading", "profession", "station");

    @Inject
    transient Papers papers;

    @Inject
    transient Guests guests;

    @Inject
    transient Professions professions;

    @Inject
    transient FrameBean frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String type = address.group(3) != null
                    ? "application/pdf"
                    : "csv".equals(address.group(4)) ? Download.CSV : SheetXlsx.TYPE;
            Download.send(response, type, "komichi-" + address.group(1) + "-" + address.group(2), file(address));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 || rule.status() == 503 ? rule.status() : 404);
        }
    }

    private byte[] file(Matcher address) {
        if (address.group(3) != null) {
            return papers.print(
                    address.group(1), Papers.Kind.valueOf(address.group(3).toUpperCase(Locale.ROOT)));
        }
        Texts texts = Texts.in(frame.getLocale());
        List<String> heading = COLUMNS.stream()
                .map(column -> texts.getString("paper_paper.column." + column))
                .toList();
        List<Guest> all = guests.of(address.group(1));
        List<List<String>> rows = IntStream.range(0, all.size())
                .mapToObj(i -> row(i + 1, all.get(i)))
                .toList();
        return "csv".equals(address.group(4)) ? SheetCsv.of(heading, rows) : SheetXlsx.of(heading, rows);
    }

    private List<String> row(int number, Guest guest) {
        String profession = professions
                .find(guest.profession())
                .map(Profession::label)
                .map(label -> label.in(frame.getLocale()))
                .orElse("");
        return Stream.of(
                        String.valueOf(number),
                        guest.name(),
                        guest.reading(),
                        profession,
                        guest.station() == null ? "" : guest.station())
                .toList();
    }
}

package org.komichi.web.frame;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.shared.BusinessRule;

/** A table about one workshop to be saved: {@code …/{slug}.csv}. What the organizer may not see does not exist. */
public abstract class CsvOfAWorkshop extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)\\.csv");

    private final String what;

    /** @param what the last part of the name that it is saved as */
    protected CsvOfAWorkshop(String what) {
        this.what = what;
    }

    /** The table, as {@link SheetCsv} makes it.
     * @throws BusinessRule when the workshop is another team's, or there is none */
    protected abstract byte[] table(String slug);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            body = table(address.group(1));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-" + what + ".csv", body);
    }
}

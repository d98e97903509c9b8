package org.komichi.web.instrument;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.identity.Role;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Download;

/** {@code /organizer/instrument-files/…}: a draft, or a published questionnaire, as a YAML file that can be taken in again. */
@WebServlet("/organizer/instrument-files/*")
public class InstrumentFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/(?:([0-9]{1,18})/)?([a-z0-9][a-z0-9-]{0,59})\\.yaml");

    @Inject
    transient InstrumentDesk desk;

    @Inject
    transient PublishedInstruments shelf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        if (!request.isUserInRole(Role.Name.ORGANIZER)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String yaml = name.group(1) == null
                    ? desk.yaml(name.group(2))
                    : shelf.yaml(Long.parseLong(name.group(1)), name.group(2));
            Download.send(
                    response,
                    "application/yaml; charset=UTF-8",
                    name.group(2) + ".yaml",
                    yaml.getBytes(StandardCharsets.UTF_8));
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

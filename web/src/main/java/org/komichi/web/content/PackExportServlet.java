package org.komichi.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.komichi.content.PackPublishing;
import org.komichi.content.PublishedPack;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** {@code /organizer/pack-zips/{version}}: a version as a zip that can be taken in again. */
@WebServlet("/organizer/pack-zips/*")
public class PackExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PackPublishing publishing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        if (!number.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.isUserInRole(Role.Name.ORGANIZER) && !request.isUserInRole(Role.Name.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            long versionId = Long.parseLong(number);
            PublishedPack version = publishing.look(versionId);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            publishing.export(versionId, zip);
            response.setContentType("application/zip");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s-%d.zip\"".formatted(version.slug(), version.number()));
            response.setContentLength(zip.size());
            zip.writeTo(response.getOutputStream());
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

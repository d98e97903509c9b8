package org.komichi.web.competency;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.outside.CertificateFiles;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;

/** {@code /certificate-files/{number}}: the file of a certificate. A picture is shown, a PDF is saved: it is somebody else's file. */
@WebServlet("/certificate-files/*")
public class CertificateFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("/([0-9a-f-]{36})");

    @Inject
    transient CertificateFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = NUMBER.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!asked.matches()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            CertificateFiles.File file = files.of(asked.group(1));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            if (file.type().startsWith("image/")) {
                response.setContentType(file.type());
                response.getOutputStream().write(file.bytes());
            } else {
                Download.send(response, file.type(), "certificate-" + asked.group(1) + ".pdf", file.bytes());
            }
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 503 ? 503 : HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException stranger) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

package org.komichi.web.credential;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.credential.Certificates;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;

/** {@code /my/certificates/KM-2026-7F3K9Q.pdf}: the certificate as a file, for its holder. */
@WebServlet("/my/certificates/*")
public class CertificatePdfServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(KM-\\d{4}-[0-9A-Z]{6})\\.pdf");

    @Inject
    transient Certificates certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] pdf;
        try {
            pdf = certificates.pdf(file.group(1));
        } catch (BusinessRule refused) {
            // A replaced certificate is no file any more: the list says why, the file is not there.
            response.sendError(refused.status() == 503 ? 503 : HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (EJBException defect) {
            throw new IOException(defect);
        }
        Download.send(response, "application/pdf", file.group(1) + ".pdf", pdf);
    }
}

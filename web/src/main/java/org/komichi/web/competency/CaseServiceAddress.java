package org.komichi.web.competency;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /ims/case/v1p1/…}: where the standard wants its service to be. The API answers, which lives below {@code /api}. */
@WebServlet("/ims/case/v1p1/*")
public class CaseServiceAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z]{1,40})/?([0-9A-Za-z-]{0,80})");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String list = URLEncoder.encode(address.group(1), StandardCharsets.UTF_8);
        String one = URLEncoder.encode(address.group(2), StandardCharsets.UTF_8);
        request.getRequestDispatcher("/api/ims/case/v1p1/" + list + (one.isEmpty() ? "" : "/" + one))
                .forward(request, response);
    }
}

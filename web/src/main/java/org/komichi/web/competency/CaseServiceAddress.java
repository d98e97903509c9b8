package org.komichi.web.competency;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /ims/case/v1p1/…}: where the standard wants its service to be. The API answers, which lives below {@code /api}. */
@WebServlet("/ims/case/v1p1/*")
public class CaseServiceAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!rest.matches("/[A-Za-z]{1,40}(/[0-9A-Za-z-]{1,80})?")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.getRequestDispatcher("/api" + request.getServletPath() + rest).forward(request, response);
    }
}

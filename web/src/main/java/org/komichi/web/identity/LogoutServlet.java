package org.komichi.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signing out: a POST, so that no picture on another page can do it. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient BySession session;

    @Inject
    transient Elsewhere elsewhere;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        elsewhere.leave(request, () -> session.end(request));
        response.sendRedirect(request.getContextPath() + "/login?done=signedOut");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}

package org.komichi.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.komichi.identity.MyData;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /my/profile/data}: everything about the person who asks, as one file. */
@WebServlet("/my/profile/data")
public class MyDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Inject
    transient MyData data;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file = JSON.writeValueAsBytes(data.everything());
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"komichi-my-data.json\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/my/profile/tokens");
    }
}

package org.komichi.web.competency;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.komichi.framework.FrameworkLibrary;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Download;
import org.komichi.web.rest.Json;

/** {@code /competencies/framework.yaml} and {@code /competencies/case.json}: the framework that counts now, to be taken away. */
@WebServlet({"/competencies/framework.yaml", "/competencies/case.json"})
public class FrameworkFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient FrameworkLibrary library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getServletPath().endsWith(".yaml")) {
                byte[] yaml = library.yaml().getBytes(StandardCharsets.UTF_8);
                Download.send(response, "application/yaml; charset=UTF-8", "komichi-framework.yaml", yaml);
            } else {
                byte[] json = Json.MAPPER
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(library.asCase().whole());
                Download.send(response, "application/json", "komichi-framework-case.json", json);
            }
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

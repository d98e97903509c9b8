package org.komichi.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file that is saved instead of shown. */
public final class Download {
    /** The media type of a table from {@link SheetCsv}. */
    public static final String CSV = "text/csv; charset=UTF-8";

    private Download() {}

    /**
     * Sends a file.
     *
     * @param type its media type
     * @param name what it is saved as; plain letters, digits, hyphens and a point
     */
    public static void send(HttpServletResponse response, String type, String name, byte[] body) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

package org.komichi.web.content;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.komichi.content.PackFiles;

/**
 * Turns a file that is too large away before it is taken apart, and leads back to the page, which says so. Our script says it
 * even before the file is sent.
 */
public class UploadLimit implements Filter {
    /** What the other fields of the form and the borders between the parts may take. */
    private static final long AROUND_THE_FILE = 1L << 20;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        if (request.getContentLengthLong() <= PackFiles.LARGEST_TOTAL + AROUND_THE_FILE) {
            chain.doFilter(anyRequest, anyResponse);
            return;
        }
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?refused=tooLarge");
    }
}

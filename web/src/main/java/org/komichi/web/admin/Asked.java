package org.komichi.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;

/** What an address asks for. Whatever makes no sense there is as if it were absent, or is not found. */
final class Asked {
    private static final int SIZE = 30;

    private Asked() {}

    /** {@code ?page=}, from 0. */
    static Paging paging(HttpServletRequest request) {
        String page = request.getParameter("page");
        return new Paging(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, SIZE);
    }

    /** A text parameter, when there is something in it. */
    static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The number in the address.
     * @throws NotFound when it is none */
    static long id(HttpServletRequest request) {
        return text(request, "id")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}

package org.komichi.web.admin;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;

/** What an address asks for. Whatever makes no sense there is as if it were absent, or is not found. */
final class Asked {
    private static final int SIZE = 30;

    private Asked() {}

    /** {@code ?page=}, from 0. */
    static Paging paging() {
        String page = parameter("page");
        return new Paging(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, SIZE);
    }

    /** A text parameter, when there is something in it. */
    static Optional<String> text(String name) {
        return Optional.ofNullable(parameter(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The number in the address.
     * @throws NotFound when it is none */
    static long id() {
        return text("id")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }

    // From the page's own request: the injected one is that of the browser, which knows nothing of the parts of the
    // address.
    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}

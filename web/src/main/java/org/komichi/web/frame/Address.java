package org.komichi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;

/**
 * What the address of this request says: its parts, as {@code routes.txt} names them, and its query. Whatever makes no sense
 * there is as if it were absent, or is not found.
 */
@RequestScoped
public class Address {
    static final int MAX_PAGE = 100_000;

    @Inject
    HttpServletRequest request;

    /** A part or parameter, when there is something in it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A part that must be there.
     * @throws NotFound when it is not */
    public String text(String name) {
        return find(name).orElseThrow(NotFound::new);
    }

    /** Which page of a list is asked for: {@code page}, from 0.
     * @param size rows on a page */
    public Paging paging(int size) {
        return paging(find("page").orElse(""), size);
    }

    static Paging paging(String page, int size) {
        return new Paging(page.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(page), MAX_PAGE) : 0, size);
    }

    /** A part that must be a number, such as an id.
     * @throws NotFound when it is none */
    public long number(String name) {
        return find(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}

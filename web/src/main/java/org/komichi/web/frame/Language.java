package org.komichi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which language a request is answered in: what {@code ?lang=} asks for, else the remembered choice, else English for a
 * browser that prefers it to Japanese, else Japanese.
 */
@ApplicationScoped
public class Language {
    static final OwnCookie COOKIE = OwnCookie.named("lang");

    private static final String FOUND = Language.class.getName();

    /** The language of this request; found out once, a page asks for it a hundred times. */
    public Locale of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Locale found) {
            return found;
        }
        Locale language = asked(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
        request.setAttribute(FOUND, language);
        return language;
    }

    Optional<Locale> asked(HttpServletRequest request) {
        return known(request.getParameter("lang"));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return COOKIE.of(request).flatMap(Language::known);
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.JAPANESE;
        }
        return java.util.Collections.list(request.getLocales()).stream()
                .map(locale -> known(locale.getLanguage()))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Locale.JAPANESE);
    }

    private static Optional<Locale> known(String tag) {
        if ("ja".equals(tag)) {
            return Optional.of(Locale.JAPANESE);
        }
        return "en".equals(tag) ? Optional.of(Locale.ENGLISH) : Optional.empty();
    }
}

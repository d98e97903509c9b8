package org.komichi.account;

import java.util.List;
import java.util.stream.Stream;

/** A kind of browser, as people know it. In this order: each also names those that come after it. */
public enum Browser {
    LINE("Line/"),
    EDGE("Edg/", "EdgA/", "EdgiOS/"),
    SAMSUNG("SamsungBrowser/"),
    OPERA("OPR/"),
    FIREFOX("Firefox/", "FxiOS/"),
    CHROME("Chrome/", "CriOS/"),
    SAFARI("Safari/"),
    OTHER("");

    private final List<String> marks;

    Browser(String... marks) {
        this.marks = List.of(marks);
    }

    /** What a browser says it is. */
    static Browser of(String userAgent) {
        return Stream.of(values())
                .filter(each -> each.marks.stream().anyMatch(userAgent::contains))
                .findFirst()
                .orElse(OTHER);
    }
}

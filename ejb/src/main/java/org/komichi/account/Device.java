package org.komichi.account;

import java.util.stream.Stream;

/** A kind of device, as far as a browser tells. In this order: Android also says Linux. */
public enum Device {
    IPHONE("iPhone"),
    IPAD("iPad"),
    ANDROID("Android"),
    CHROMEBOOK("CrOS"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    LINUX("Linux"),
    OTHER("");

    private final String mark;

    Device(String mark) {
        this.mark = mark;
    }

    /** What a browser says it runs on. */
    static Device of(String userAgent) {
        return Stream.of(values())
                .filter(each -> userAgent.contains(each.mark))
                .findFirst()
                .orElse(OTHER);
    }
}

package org.komichi.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. */
public final class Build {
    static final String VERSION = read();

    private Build() {}

    /** A lesson whose icons are fetched anew with every build, as those of the pages are. */
    public static String fresh(String lesson) {
        return lesson == null ? null : lesson.replace("/assets/icons.svg#", "/assets/icons.svg?v=" + VERSION + "#");
    }

    private static String read() {
        try (InputStream stream = Build.class.getResourceAsStream("/build.properties")) {
            Properties build = new Properties();
            build.load(stream);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

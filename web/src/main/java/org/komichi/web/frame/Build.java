package org.komichi.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. */
final class Build {
    static final String VERSION = read();

    private Build() {}

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

package org.komichi.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is, as those who look after it name it. */
public final class BuildVersion {
    /** Version and the moment of the build. */
    public static final String TEXT = read();

    private BuildVersion() {}

    private static String read() {
        try (InputStream stream = BuildVersion.class.getResourceAsStream("/komichi-build.properties")) {
            Properties build = new Properties();
            build.load(stream);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.komichi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything that it takes to compute a comparison again elsewhere: the rows, what they mean, a script, and what it should print. */
public final class Bundle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(50_000);
    private final ZipOutputStream zip = new ZipOutputStream(out);

    /** @param run what was held and when, for the first lines of the README */
    public Bundle(String run) {
        add(
                "README.txt",
                new String(resource("README.txt"), StandardCharsets.UTF_8)
                        .replace("{run}", run)
                        .getBytes(StandardCharsets.UTF_8));
        add("analysis.R", resource("analysis.R"));
    }

    /** Another file. */
    public Bundle add(String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All of it as a ZIP file; nothing can be added any more. */
    public byte[] zip() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = Bundle.class.getResourceAsStream("bundle/" + name)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.komichi.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The texts of the application as its bundles have them, so that a test presses what a reader reads. */
public final class Words {
    private final String language;
    private final Properties texts = new Properties();

    private Words(String language) {
        this.language = language;
        for (Path bundle : bundles(language)) {
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All texts in a language. */
    public static Words in(String language) {
        return new Words(language);
    }

    /** {@code ja} or {@code en}. */
    public String language() {
        return language;
    }

    /** The text of a key, formatted when it has arguments. */
    public String of(String key, Object... arguments) {
        String text = Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("No text " + key + " in " + language));
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.of(language)).format(arguments);
    }

    private static List<Path> bundles(String language) {
        try (Stream<Path> files = Files.list(Path.of("../web/src/main/resources/i18n"))) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

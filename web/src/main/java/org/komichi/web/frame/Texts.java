package org.komichi.web.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * All texts of the pages as one map, {@code #{t['course_module.next']}}: the files {@code i18n/<feature>_<language>.properties}
 * of every feature listed in {@code i18n/features.txt}, read once. A missing key is shown between question marks, so that a
 * test and an eye both find it.
 */
public class Texts extends ResourceBundle {
    private final Map<String, Object> texts;

    /** The Japanese texts. */
    public Texts() {
        this(Locale.JAPANESE);
    }

    Texts(Locale language) {
        texts = Collections.unmodifiableMap(read(language));
    }

    /** The texts for a language other than Japanese. */
    public static Texts in(Locale language) {
        return (Texts) ResourceBundle.getBundle(Texts.class.getName(), language);
    }

    /** A text with its placeholders filled ({@link java.text.MessageFormat}). */
    public String format(String key, Object... arguments) {
        return new java.text.MessageFormat(getString(key), getLocale() == null ? Locale.JAPANESE : getLocale())
                .format(arguments);
    }

    @Override
    protected Object handleGetObject(String key) {
        Object text = texts.get(key);
        return text == null ? "???" + key + "???" : text;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    private static Map<String, Object> read(Locale language) {
        Map<String, Object> all = new HashMap<>();
        for (String feature : lines("/i18n/features.txt")) {
            Properties properties = new Properties();
            try (Reader reader = open("/i18n/" + feature + "_" + language.getLanguage() + ".properties")) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> {
                if (all.putIfAbsent((String) key, text) != null) {
                    throw new IllegalStateException("Text key twice: " + key);
                }
            });
        }
        return all;
    }

    private static java.util.List<String> lines(String resource) {
        try (Reader reader = open(resource)) {
            java.io.StringWriter text = new java.io.StringWriter();
            reader.transferTo(text);
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String resource) throws IOException {
        var stream = Texts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("No texts: " + resource);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}

package org.komichi.notification;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes messages from the templates {@code templates/<name>_<language>.ftl}: plain text whose first line is the subject.
 * What people typed about themselves cannot break out of its line;
 * only {@link Prose} has lines of its own.
 */
final class Letters {
    private static final int LONGEST_VALUE = 500;
    private static final Configuration TEMPLATES = configuration();

    private Letters() {}

    /**
     * The message for a reader of this language; Japanese unless it is English.
     *
     * @param values by name: texts, or lists of such maps for what comes several times
     */
    static Letter write(String template, Locale locale, Map<String, ?> values) {
        Object clean = clean(values);
        String language = locale.getLanguage().equals("en") ? "en" : "ja";
        StringWriter text = new StringWriter();
        try {
            TEMPLATES.getTemplate(template + "_" + language + ".ftl").process(clean, text);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("Message " + template + " cannot be written", e);
        }
        String[] parts = text.toString().strip().split("\\R", 2);
        return new Letter(parts[0].strip(), parts[1].strip() + "\n");
    }

    private static Object clean(Object value) {
        return switch (value) {
            case null -> null;
            case List<?> several -> several.stream().map(Letters::clean).toList();
            case Map<?, ?> parts -> {
                Map<String, Object> clean = new HashMap<>();
                parts.forEach((name, part) -> clean.put(name.toString(), clean(part)));
                yield clean;
            }
            case Prose prose -> prose.clean();
            default -> oneLine(value.toString());
        };
    }

    static String oneLine(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Letters.class, "templates"));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        return configuration;
    }
}

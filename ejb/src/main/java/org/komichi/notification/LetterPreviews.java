package org.komichi.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.shared.Settings;

/** Letters as they will be sent, without the name of anybody: for the organizer to read before she sends them. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class LetterPreviews {
    /** A letter to read. */
    public record Preview(String subject, String body) {}

    @Inject
    Settings settings;

    /**
     * The letter in one language.
     *
     * @param kind null for a necessary one; the link to stop an optional one is made for each person when it is sent
     */
    public Preview preview(String template, Locale language, Map<String, ?> values, OptionalMail kind) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("site", settings.baseUrl().toString());
        all.computeIfPresent("link", (key, path) -> settings.baseUrl().toString() + path);
        if (kind != null) {
            all.put("unsubscribe", settings.baseUrl() + "/unsubscribe/…");
        }
        Letter letter = Letters.write(template, language, all);
        return new Preview(letter.subject(), letter.body());
    }

    /** The letter in Japanese and in English. */
    public Map<Locale, Preview> both(String template, Map<String, ?> values, OptionalMail kind) {
        return Map.of(
                Locale.JAPANESE, preview(template, Locale.JAPANESE, values, kind),
                Locale.ENGLISH, preview(template, Locale.ENGLISH, values, kind));
    }
}

package org.komichi.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Settings;

/** The reminder of a questionnaire, as it will be sent: for the organizer to read before she sends it. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class ReminderLetters {
    /** A message to read, without the name of anybody. */
    public record Preview(String subject, String body) {}

    @Inject
    Runs runs;

    @Inject
    Settings settings;

    /** The message about a run of the current person's, in one language. */
    public Preview preview(String runSlug, Locale language) {
        Map<String, String> values = new HashMap<>(values(runs.organized(runSlug)));
        values.put("site", settings.baseUrl().toString());
        values.computeIfPresent("link", (key, path) -> settings.baseUrl() + path);
        Letter letter = Letters.write("reminder", language, values);
        return new Preview(letter.subject(), letter.body());
    }

    /** What the template says about a run. */
    static Map<String, String> values(Run run) {
        String english =
                run.title().en() == null ? run.title().ja() : run.title().en();
        return Map.of("run", run.title().ja(), "runEn", english, "link", "/my");
    }
}

package org.komichi.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** The reminder of a questionnaire, as it will be sent: for the organizer to read before she sends it. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class ReminderLetters {
    @Inject
    Runs runs;

    @Inject
    LetterPreviews previews;

    /** The message about a run of the current person's, in one language. */
    public LetterPreviews.Preview preview(String runSlug, Locale language) {
        return previews.preview("reminder", language, values(runs.organized(runSlug)), OptionalMail.REMINDER);
    }

    /** What the template says about a run. */
    static Map<String, String> values(Run run) {
        String english =
                run.title().en() == null ? run.title().ja() : run.title().en();
        return Map.of("run", run.title().ja(), "runEn", english, "link", "/my");
    }
}

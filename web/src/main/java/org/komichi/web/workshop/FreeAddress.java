package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/**
 * Addresses for new workshops. A form knows the address before it is sent, so that sending it twice makes one workshop.
 */
@RequestScoped
public class FreeAddress {
    private static final Pattern NUMBERED = Pattern.compile("(.{1,70})-([0-9]{1,3})");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    @Inject
    Runs runs;

    /** An address like no other. */
    String made() {
        return "w-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The next of a series: {@code nurse-series-3} after {@code nurse-series-2}; one like no other where nothing is counted. */
    String after(String slug) {
        Matcher numbered = NUMBERED.matcher(slug);
        if (!numbered.matches()) {
            return made();
        }
        int number = Integer.parseInt(numbered.group(2)) + 1;
        while (runs.find(numbered.group(1) + "-" + number).isPresent()) {
            number++;
        }
        return numbered.group(1) + "-" + number;
    }

    /** An address that came back with a form.
     * @throws NotFound when it is none of ours */
    String checked(String posted) {
        if (posted == null || !ADDRESS.matcher(posted).matches()) {
            throw new NotFound();
        }
        return posted;
    }
}

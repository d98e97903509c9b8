package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What counts now of all that may be changed while the server runs. Kept in memory: no page asks the database for it. */
@ApplicationScoped
public class ServiceSettings {
    @Inject
    Clock clock;

    private volatile Map<Setting, String> chosen = Map.of();

    /** From now on this was chosen; whatever is missing is as it is by itself. */
    public void use(Map<Setting, String> values) {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        chosen = copy;
    }

    /** What was chosen, or what counts otherwise. */
    public String value(Setting setting) {
        return chosen.getOrDefault(setting, setting.otherwise());
    }

    /** Whether new people may sign up by themselves. */
    public boolean signUpOpen() {
        return Boolean.parseBoolean(value(Setting.SIGN_UP));
    }

    /** A number of years. */
    public int years(Setting setting) {
        return Integer.parseInt(value(setting));
    }

    /** What is announced at this moment, in the reader's language. */
    public Optional<String> notice(Locale reader) {
        String words = reader.equals(Locale.ENGLISH) ? value(Setting.NOTICE_EN) : value(Setting.NOTICE_JA);
        String said = words.isEmpty() ? value(Setting.NOTICE_JA) : words;
        return said.isEmpty() || !within() ? Optional.empty() : Optional.of(said);
    }

    private boolean within() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(Japan.ZONE));
        String from = value(Setting.NOTICE_FROM);
        String until = value(Setting.NOTICE_UNTIL);
        return (from.isEmpty() || !LocalDateTime.parse(from).isAfter(now))
                && (until.isEmpty() || LocalDateTime.parse(until).isAfter(now));
    }
}

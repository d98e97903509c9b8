package org.komichi.web.frame;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What people type for days, times and numbers. Full-width digits typed on a Japanese keyboard are digits. */
public final class Typed {
    private Typed() {}

    /** The day that was typed; years beyond our time are slips of the finger. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(plain(typed).replace('/', '-')))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The time of day that was typed: 9:05, 13:00. */
    public static Optional<LocalTime> time(String typed) {
        String plain = plain(typed);
        try {
            return Optional.of(LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The whole number that was typed, when it lies within these bounds. */
    public static Optional<Integer> number(String typed, int least, int most) {
        return Optional.of(plain(typed))
                .filter(digits -> digits.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
    }
}

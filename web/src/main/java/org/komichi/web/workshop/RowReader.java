package org.komichi.web.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import org.komichi.web.frame.Typed;

/**
 * Reads one row of a form, or its single fields. What cannot be read is null, and what is wrong with it is said of its control.
 *
 * @param at beginning of the names of the row's controls; empty for the single fields
 * @param faults by control, in the order of the form
 */
record RowReader(Map<String, Object> row, String at, ZoneId zone, Texts texts, Map<String, String> faults) {
    RowReader(Map<String, Object> row, ZoneId zone, Texts texts) {
        this(row, "", zone, texts, new LinkedHashMap<>());
    }

    RowReader of(Map<String, Object> other, String list, int number) {
        return new RowReader(other, list + ":" + number + ":", zone, texts, faults);
    }

    /** Whether nothing was found wrong in this row. */
    boolean sound() {
        return faults.keySet().stream().noneMatch(control -> control.startsWith(at));
    }

    void fault(String name, String words) {
        faults.putIfAbsent(at + name, words);
    }

    /** What is made of this row; null when a rule refuses it, which is said of a control. */
    <V> V made(String name, Supplier<V> making) {
        try {
            return making.get();
        } catch (BusinessRule rule) {
            fault(row.containsKey(rule.field()) ? rule.field() : name, RulesAsMessages.text(rule, texts.getLocale()));
            return null;
        }
    }

    String needed(String name, int most) {
        String text = line(name, most);
        if (text == null) {
            fault(name, texts.format("frame.required", label(name)));
        }
        return text;
    }

    String line(String name, int most) {
        String text = TypedPlan.text(row, name);
        if (text.length() > most) {
            fault(name, texts.format("workshop_edit.tooLong", label(name), most));
        }
        return text.isEmpty() ? null : text;
    }

    Bilingual bilingual(String ja, String en, int most) {
        String japanese = needed(ja, most);
        String english = line(en, most);
        return japanese == null ? null : new Bilingual(japanese, english);
    }

    Integer number(String name, int least, int most) {
        Optional<Integer> number = Typed.number(TypedPlan.text(row, name), least, most);
        if (number.isEmpty()) {
            fault(name, texts.format("workshop_edit.number", label(name), least, most));
        }
        return number.orElse(null);
    }

    Integer numberIfAny(String name, int least, int most) {
        return TypedPlan.text(row, name).isEmpty() ? null : number(name, least, most);
    }

    LocalDate day(String name) {
        Optional<LocalDate> day = Typed.day(TypedPlan.text(row, name));
        if (day.isEmpty()) {
            fault(name, texts.format("workshop_edit.badDay", label(name)));
        }
        return day.orElse(null);
    }

    LocalTime time(String name) {
        Optional<LocalTime> time = Typed.time(TypedPlan.text(row, name));
        if (time.isEmpty()) {
            fault(name, texts.format("workshop_edit.badTime", label(name)));
        }
        return time.orElse(null);
    }

    /** A moment of two controls: its day and its time. */
    Instant moment(String day, String time) {
        LocalDate date = day(day);
        LocalTime clock = time(time);
        return date == null || clock == null
                ? null
                : date.atTime(clock).atZone(zone).toInstant();
    }

    String label(String name) {
        return texts.getString("workshop_edit." + name);
    }
}

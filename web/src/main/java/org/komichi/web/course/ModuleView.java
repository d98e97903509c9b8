package org.komichi.web.course;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.komichi.course.ModuleContent;
import org.komichi.shared.Bilingual;

/** A module as a line of a list. */
public record ModuleView(
        int number,
        String code,
        String title,
        String summary,
        int minutes,
        int pages,
        List<String> objectives,
        List<String> competencies,
        boolean reviewed,
        String reviewedBy,
        String checkedOn) {
    static ModuleView of(ModuleContent module, Locale locale) {
        return new ModuleView(
                module.number(),
                module.code(),
                module.title().in(locale),
                module.summary().in(locale),
                module.minutes(),
                module.pages().size(),
                words(module.objectives(), locale),
                module.competencies(),
                module.review().reviewed(),
                module.review().by(),
                day(
                        module.review().reviewed()
                                ? module.review().on()
                                : module.review().checkedOn(),
                        locale));
    }

    static List<String> words(List<Bilingual> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }

    /** A day as people write it. */
    static String day(LocalDate day, Locale locale) {
        if (day == null) {
            return null;
        }
        return day.format(
                locale.getLanguage().equals("ja")
                        ? DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE)
                        : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }
}

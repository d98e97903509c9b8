package org.komichi.deidentification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a calendar. A case counts from the first day at home (T0) instead. */
final class Times implements Rule {
    /** What a repair leaves for the writer to fill in. */
    static final String TO_FILL_IN = "◯";

    private static final String AT_HOME = "在宅" + TO_FILL_IN + "か月";
    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "R", 2018, "H", 1988, "S", 1925);

    private static final Pattern FULL = Pattern.compile(
            "(?:(令和|平成|昭和|(?<![A-Za-z])[RHS])(\\d{1,2}|元)年?|(?<!\\d)((?:19|20)\\d{2})年)\\s?(\\d{1,2})月(?:\\s?(\\d{1,2})日)?");
    private static final Pattern WITH_SIGNS =
            Pattern.compile("(?<![\\d/.-])((?:19|20)\\d{2})[/.-](\\d{1,2})[/.-](\\d{1,2})(?![\\d/])");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![A-Za-z\\d])([RHS])(\\d{1,2})[./](\\d{1,2})[./](\\d{1,2})(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?\\b"
                    + "|\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?\\b");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})月\\s?(\\d{1,2})日");
    private static final Pattern YEAR =
            Pattern.compile("(?:(?<!\\d)(?:19|20)\\d{2}|(?:令和|平成|昭和)(?:\\d{1,2}|元))年(?!度|版|改|以上|間|の(?:通知|改定|法))");
    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d.])(?:1[0-2]|[1-9])月(?:上旬|中旬|下旬|頃|ごろ|初め|末)?(?![齢額\\d間例])");
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\d/A-Za-z.])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?![\\d/])(?!\\s?(?:量|錠|包|個|本|回|日|程度|ほど|以下|以上|に減|に増|に希|の量|mg|mL|h|分|点))");
    private static final Pattern A_SHARE = Pattern.compile("(?:約|NRS|FPS|VAS|尺度|スケール|スコア|痛み)[^。、]{0,4}$");
    private static final Pattern NOT_FILLED_IN = Pattern.compile("[◯〇○](?=[か日週年歳]|さん|市|県)");

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        for (Matcher day = FULL.matcher(text.plain()); day.find(); ) {
            int year = day.group(3) != null ? Integer.parseInt(day.group(3)) : ofEra(day.group(1), day.group(2));
            date(text, found, day, relative(year, day.group(4), day.group(5), beginning));
        }
        for (Matcher day = WITH_SIGNS.matcher(text.plain()); day.find(); ) {
            date(text, found, day, relative(Integer.parseInt(day.group(1)), day.group(2), day.group(3), beginning));
        }
        for (Matcher day = SHORT_YEAR.matcher(text.plain()); day.find(); ) {
            date(text, found, day, relative(ofEra(day.group(1), day.group(2)), day.group(3), day.group(4), beginning));
        }
        for (Matcher day = MONTH_AND_DAY.matcher(text.plain()); day.find(); ) {
            date(text, found, day, AT_HOME);
        }
        for (Matcher day = ENGLISH.matcher(text.plain()); day.find(); ) {
            date(text, found, day, null);
        }
        for (Matcher day = SHORT.matcher(text.plain()); day.find(); ) {
            if (!A_SHARE.matcher(text.plain().substring(Math.max(0, day.start() - 8), day.start()))
                    .find()) {
                found.add(text.finding(TraceKind.DATE, day.start(), day.end(), "date-short", AT_HOME));
            }
        }
        for (Pattern part : List.of(YEAR, MONTH)) {
            for (Matcher match = part.matcher(text.plain()); match.find(); ) {
                found.add(text.finding(TraceKind.DATE, match.start(), match.end(), "date-part", AT_HOME));
            }
        }
        for (Matcher blank = NOT_FILLED_IN.matcher(text.plain()); blank.find(); ) {
            found.add(text.finding(TraceKind.BLANK, blank.start(), blank.end(), "blank", null));
        }
        return found;
    }

    /** A number of days since the first day at home, in the words of cases. */
    static String inWords(long days) {
        if (days == 0) {
            return "在宅開始の日";
        }
        String since = days > 0 ? "在宅" : "在宅開始の";
        long far = Math.abs(days);
        String amount = far < 14 ? far + "日" : far < 60 ? Math.round(far / 7.0) + "週" : Math.round(far / 30.4) + "か月";
        return since + amount + (days > 0 ? "" : "前");
    }

    private static void date(Folded text, List<Finding> found, Matcher day, String repair) {
        found.add(text.finding(TraceKind.DATE, day.start(), day.end(), "date", repair));
    }

    private static int ofEra(String era, String year) {
        return ERAS.get(era) + (year.equals("元") ? 1 : Integer.parseInt(year));
    }

    // A month without its day is taken by its middle: the repair says months anyway.
    private static String relative(int year, String month, String day, LocalDate beginning) {
        if (beginning == null) {
            return AT_HOME;
        }
        try {
            LocalDate meant = LocalDate.of(year, Integer.parseInt(month), day == null ? 15 : Integer.parseInt(day));
            return inWords(ChronoUnit.DAYS.between(beginning, meant));
        } catch (DateTimeException noSuchDay) {
            return AT_HOME;
        }
    }
}

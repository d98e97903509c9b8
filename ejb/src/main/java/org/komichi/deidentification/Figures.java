package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures about a child that are too exact: age, weeks of pregnancy, weight. Each has its band. */
final class Figures implements Rule {
    private static final String MONTHS = "[かヶカケヵ箇]月";
    private static final String A_BOUND =
            "(?!\\s?(?:以上|以下|以降|以内|未満|以前|から|まで|より|を過ぎ|になる|に達|の前|の壁|前|頃|ごろ|ころ|児?健診|児健康診査|[〜~-]|代))";
    private static final Pattern AGE =
            Pattern.compile("(?<![\\d〜~-])(\\d{1,2})歳(?:(\\d{1,2})" + MONTHS + ")?+" + A_BOUND);
    private static final Pattern SINCE_BIRTH =
            Pattern.compile("(?:生後(\\d{1,3})(日|週|" + MONTHS + ")|日齢(\\d{1,3}))" + A_BOUND);
    private static final Pattern ENGLISH_AGE = Pattern.compile("(?<![\\d–-])(\\d{1,2})[ -]years?[ -]old");
    private static final Pattern GESTATION = Pattern.compile("在胎(?:週数)?(\\d{2})週(?:と?\\d日)?");
    private static final Pattern BIRTH_WEIGHT = Pattern.compile("(出生体重[はが:]? ?)(\\d{1,2},?\\d{3}|\\d{3})\\s?(?:g|グラム)");
    private static final Pattern WEIGHT = Pattern.compile(
            "(?:(体重[はが:]? ?)(\\d{1,2})(?:\\.\\d{1,2})?|(?<![\\d./])(\\d{1,2})\\.\\d{1,2})\\s?(?:kg|㎏|キロ)(?!あたり|当たり|/)");

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        for (Matcher age = AGE.matcher(text.plain()); age.find(); ) {
            int years = Integer.parseInt(age.group(1));
            // At 18 and 20 the law changes: these two are nobody's own age.
            if (age.group(2) != null || years != 18 && years != 20) {
                found.add(age(text, age, band(years)));
            }
        }
        for (Matcher age = ENGLISH_AGE.matcher(text.plain()); age.find(); ) {
            found.add(age(text, age, null));
        }
        for (Matcher age = SINCE_BIRTH.matcher(text.plain()); age.find(); ) {
            found.add(age(text, age, sinceBirth(age)));
        }
        for (Matcher weeks = GESTATION.matcher(text.plain()); weeks.find(); ) {
            int full = Integer.parseInt(weeks.group(1));
            found.add(age(text, weeks, full < 28 ? "超早産" : full < 37 ? "早産" : "正期産"));
        }
        for (Matcher weight = BIRTH_WEIGHT.matcher(text.plain()); weight.find(); ) {
            int grams = Integer.parseInt(weight.group(2).replace(",", ""));
            String band =
                    grams < 1000 ? "1,000g未満" : grams < 1500 ? "1,500g未満" : grams < 2500 ? "2,500g未満" : "2,500g以上";
            found.add(text.finding(TraceKind.WEIGHT, weight.start(), weight.end(), "weight", weight.group(1) + band));
        }
        for (Matcher weight = WEIGHT.matcher(text.plain()); weight.find(); ) {
            boolean told = weight.group(1) != null;
            int kilos = Integer.parseInt(told ? weight.group(2) : weight.group(3)) / 5 * 5;
            String band = (told ? weight.group(1) : "") + (kilos == 0 ? "5kg未満" : kilos + "〜" + (kilos + 5) + "kg");
            found.add(text.finding(TraceKind.WEIGHT, weight.start(), weight.end(), "weight", band));
        }
        return found;
    }

    /** The band of an age in years, as the library names it. */
    static String band(int years) {
        if (years < 1) {
            return "乳児";
        }
        if (years < 3) {
            return "1〜2歳";
        }
        if (years < 6) {
            return "3〜5歳";
        }
        if (years < 12) {
            return "6〜11歳";
        }
        return years < 18 ? "12〜17歳" : "18歳以上";
    }

    private static String sinceBirth(Matcher age) {
        int amount = Integer.parseInt(age.group(3) != null ? age.group(3) : age.group(1));
        String unit = age.group(3) != null ? "日" : age.group(2);
        int days = unit.equals("日") ? amount : unit.equals("週") ? amount * 7 : amount * 30;
        return days < 28 ? "新生児期" : days < 360 ? "乳児期" : band(days / 360);
    }

    private static Finding age(Folded text, Matcher where, String repair) {
        return text.finding(TraceKind.AGE, where.start(), where.end(), "age", repair);
    }
}

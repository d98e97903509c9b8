package org.komichi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What fictional people answered before and after: twelve doctors the one-day course, nurses their series. Of the doctors,
 * SV-K17 is vector V1 of the analysis rules; SV-W02 is V2 for the first ten, and the last two answered it at one moment only. Everything else is made up, the same every time:
 * mostly a little higher afterwards, sometimes the same, now and then lower, as such answers are.
 */
final class PlausibleAnswers {
    static final List<Integer> V1_BEFORE = List.of(1, 1, 2, 2, 1, 2, 3, 2, 1, 2, 3, 2);
    static final List<Integer> V1_AFTER = List.of(4, 3, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4);
    static final List<Integer> V2_BEFORE = List.of(3, 4, 2, 3, 3, 2, 4, 3, 2, 5);
    static final List<Integer> V2_AFTER = List.of(4, 3, 3, 3, 5, 4, 4, 2, 4, 4);

    private static final String OVERALL = "SV-K17";
    private static final String WILLING = "SV-W02";

    /** Right options of the knowledge items, and an option that is not right. */
    private static final Map<String, String> RIGHT = Map.of(
            "Q-HD1-2", "d", "Q-HD1-3", "b", "Q-HD3-1", "a", "Q-HD4-1", "d", "Q-HD4-3", "a", "Q-HD5-1", "d", "Q-HD5-3",
            "d", "Q-HD6-2", "d", "Q-HD8-2", "b", "Q-DR-1", "d");

    private static final String NOT_RIGHT = "c";

    /** Made up; the name in one of them stands for what should not be written, and is covered when the texts are shown. */
    private static final List<String> INTENDED = List.of(
            "カニューレの種類と、抜けたときの手順を診療所の全員で確かめます。",
            "地域の訪問看護ステーションに、小児の受け入れについて聞いてみます。",
            "架空太郎くんの退院前カンファレンスに出てみようと思います。",
            "吸引の物品を一式そろえます。",
            "夜間の連絡先を、病院の小児科と相談します。",
            "きょうだいの話を聞く時間をつくります。",
            "停電のときの手順を紙にして、家族と一緒に確かめます。");

    private static final List<String> WISHED = List.of(
            "人工呼吸器に触れる時間がほしいです。",
            "制度の部分は、資料だけでもよいと思いました。",
            "成人の在宅医療と違うところを、もっと聞きたいです。",
            "ほかの職種の人と話す時間があると助かります。",
            "緩和ケアの話し合いの例を増やしてください。");

    private static final List<String> NURSES_INTEND = List.of(
            "今後、小児の依頼がきたら、受けてみようと思います。",
            "相談支援専門員の方に、地域の会議でご挨拶します。",
            "事業所の吸引の手順を、子ども用に見直します。",
            "所長と、受けられる条件を話し合います。",
            "同行訪問をお願いしたいです。");

    /** The nurses answer otherwise than the doctors with the same numbers. */
    static final int SERIES = 100;

    private static final List<String> RATED = Stream.of(rated("SV-K", 17), rated("SV-C", 12), rated("SV-W", 4))
            .flatMap(List::stream)
            .toList();

    private PlausibleAnswers() {}

    /** The sheet before the series of the nurse with this number, from 0. */
    static Map<String, String> beforeSeries(int nurse) {
        Map<String, String> sheet = new HashMap<>();
        sheet.put("SV-D01", "P05_VN");
        sheet.put("SV-D02", nurse % 2 == 0 ? "5-9" : "1-4");
        sheet.put("SV-D03", "VN_STATION");
        sheet.put("SV-D07", nurse % 5 == 0 ? "1-2" : "0");
        sheet.put("SV-D09", List.of("no", "conditional", "unknown").get(nurse / 2 % 3));
        sheet.put("SV-D11", nurse % 4 < 2 ? "visit" : "phone");
        sheet.put("SV-D13", "1");
        RATED.forEach(item -> sheet.put(item, Integer.toString(low(nurse + SERIES, item))));
        rated("SV-B", 14).forEach(item -> sheet.put(item, Integer.toString(low(nurse + SERIES, item))));
        known(sheet, nurse + SERIES, 3);
        return sheet;
    }

    /** The sheet after the series. */
    static Map<String, String> afterSeries(int nurse) {
        Map<String, String> sheet = new HashMap<>();
        RATED.forEach(item -> sheet.put(item, later(nurse + SERIES, item, low(nurse + SERIES, item))));
        // Two in three would try: so many that it can be told what came of it.
        sheet.put(WILLING, later(nurse + SERIES, WILLING, low(nurse + SERIES, WILLING) + 2));
        known(sheet, nurse + SERIES, 7);
        sheet.put("SV-R01", Integer.toString(4 + mix(nurse + SERIES, "SV-R01") % 2));
        sheet.put("SV-R04", Integer.toString(2 + mix(nurse + SERIES, "SV-R04") % 4));
        sheet.put("SV-R06", Integer.toString(6 + mix(nurse + SERIES, "SV-R06") % 5));
        if (nurse < NURSES_INTEND.size()) {
            sheet.put("SV-R07", NURSES_INTEND.get(nurse));
        }
        return sheet;
    }

    /** The sheet before the course of the doctor with this number, from 0. */
    static Map<String, String> before(int doctor) {
        Map<String, String> sheet = doctorBefore(doctor);
        sheet.put(OVERALL, V1_BEFORE.get(doctor).toString());
        willing(sheet, V2_BEFORE, doctor, 10);
        return sheet;
    }

    /** The sheet after the course. */
    static Map<String, String> after(int doctor) {
        Map<String, String> sheet = doctorAfter(doctor);
        sheet.put(OVERALL, V1_AFTER.get(doctor).toString());
        willing(sheet, V2_AFTER, doctor, 11);
        if (doctor < INTENDED.size()) {
            sheet.put("SV-R07", INTENDED.get(doctor));
        }
        if (doctor < WISHED.size()) {
            sheet.put("SV-R08", WISHED.get(doctor));
        }
        return sheet;
    }

    /** What a doctor answers before the course who is no part of a vector. */
    static Map<String, String> doctorBefore(int doctor) {
        Map<String, String> sheet = new HashMap<>();
        sheet.put("SV-D01", "P01_DOC");
        sheet.put("SV-D02", doctor % 2 == 0 ? "5-9" : "10-19");
        sheet.put("SV-D03", "HOME_CLINIC");
        sheet.put("SV-D07", doctor % 3 == 0 ? "1-2" : "0");
        sheet.put("SV-D13", doctor % 4 == 0 ? "2" : "1");
        rated("SV-K", 17).forEach(item -> sheet.put(item, Integer.toString(low(doctor, item))));
        rated("SV-C", 12).forEach(item -> sheet.put(item, Integer.toString(low(doctor, item))));
        rated("SV-W", 4).forEach(item -> sheet.put(item, Integer.toString(low(doctor, item) + 1)));
        rated("SV-B", 14).forEach(item -> sheet.put(item, Integer.toString(low(doctor, item))));
        known(sheet, doctor, 4);
        return sheet;
    }

    /** What the same doctor answers after it. */
    static Map<String, String> doctorAfter(int doctor) {
        Map<String, String> sheet = new HashMap<>();
        rated("SV-K", 17).forEach(item -> sheet.put(item, later(doctor, item, low(doctor, item))));
        rated("SV-C", 12).forEach(item -> sheet.put(item, later(doctor, item, low(doctor, item))));
        rated("SV-W", 4).forEach(item -> sheet.put(item, later(doctor, item, low(doctor, item) + 1)));
        known(sheet, doctor, 8);
        rated("SV-R", 2).forEach(item -> sheet.put(item, Integer.toString(4 + mix(doctor, item) % 2)));
        sheet.put("SV-R03", "right");
        sheet.put("SV-R05", Integer.toString(3 + mix(doctor, "SV-R05") % 3));
        sheet.put("SV-R06", Integer.toString(6 + mix(doctor, "SV-R06") % 5));
        return sheet;
    }

    /** Of the two who answered at one moment only, each leaves out the other one. */
    private static void willing(Map<String, String> sheet, List<Integer> paired, int doctor, int single) {
        if (doctor < paired.size()) {
            sheet.put(WILLING, paired.get(doctor).toString());
        } else if (doctor == single) {
            sheet.put(WILLING, "3");
        } else {
            sheet.remove(WILLING);
        }
    }

    /** So many in ten know it. */
    private static void known(Map<String, String> sheet, int person, int tenths) {
        RIGHT.forEach((item, right) -> sheet.put(item, mix(person, item) % 10 < tenths ? right : NOT_RIGHT));
    }

    /** From 1 to 3, around how she answers on the whole: who thinks little of herself does so in most items. */
    static int low(int person, String item) {
        return 1 + (2 * (mix(person, "level") % 3) + mix(person, item) % 3) / 3;
    }

    static String later(int doctor, String item, int before) {
        int move = List.of(1, 1, 2, 0, 1, 2, 1, 0, 1, -1).get(mix(doctor, item + "+") % 10);
        return Integer.toString(Math.clamp(before + move, 1, 5));
    }

    /** A number that looks like chance and is the same on every machine. */
    static int mix(int doctor, String item) {
        int mixed = (item + "/" + doctor).hashCode();
        mixed ^= mixed >>> 15;
        mixed *= 0x2c1b3c6d;
        mixed ^= mixed >>> 12;
        return mixed & 0x7fffffff;
    }

    static List<String> rated(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "%s%02d".formatted(prefix, i))
                .toList();
    }
}

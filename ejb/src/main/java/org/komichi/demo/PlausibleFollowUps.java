package org.komichi.demo;

import static org.komichi.demo.PlausibleAnswers.later;
import static org.komichi.demo.PlausibleAnswers.low;
import static org.komichi.demo.PlausibleAnswers.mix;
import static org.komichi.demo.PlausibleAnswers.rated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What fictional people answered when they looked back, and months after the course. Made up and the same every time. They
 * fall back a little, and who wrote that she would accept a child does so more often than others, but not always: so it can
 * be tried what the pages say about it. It is no finding about anybody.
 */
final class PlausibleFollowUps {
    /** Doctors of the spring run answer otherwise than those of autumn with the same numbers. */
    static final int SPRING = 200;

    private static final String WILLING = "SV-W02";
    private static final String CHANGED = "SV-F06";

    private static final List<String> CHANGES = List.of(
            "夜間の電話当番を、近くの診療所と交代にしました。",
            "病院の小児科と、入院を相談する窓口を決めました。",
            "緊急訪問の範囲を、地図で話し合いました。",
            "訪問看護ステーションと、月に1回の話し合いを始めました。");
    private static final List<String> USEFUL = List.of(
            "カニューレが抜けたときの手順を、そのまま診療所に貼りました。",
            "呼吸器のアラームの見方が役に立ちました。",
            "制度の一覧を、相談支援専門員と一緒に見ています。",
            "退院前カンファレンスで聞くことの一覧を使いました。",
            "きょうだいに声をかけることを、意識するようになりました。",
            "停電の備えを、家族と確かめることができました。");
    private static final List<String> MISSING = List.of(
            "実際の訪問に同行する機会がほしいです。", "0歳の子どもの栄養について、もう少し知りたいです。", "診療報酬の具体的な例があると助かります。", "学校の看護師と話す時間があるとよかったです。");

    private PlausibleFollowUps() {}

    /** How she sees today what she understood before the course: often a little lower than she said then. */
    static Map<String, String> then(int person) {
        Map<String, String> sheet = new HashMap<>();
        rated("SV-K", 17).forEach(item -> {
            int shift = List.of(0, -1, 0, -1, 0, 0, 1, -1).get(mix(person, item + "then") % 8);
            sheet.put(item, Integer.toString(Math.clamp(low(person, item) + shift, 1, 5)));
        });
        return sheet;
    }

    /** Three months later. */
    static Map<String, String> threeMonths(int person) {
        Map<String, String> sheet = months(person, 3);
        rated("SV-B", 14).forEach(item -> sheet.put(item, later(person, item + "T3", low(person, item))));
        sheet.put("SV-B00", "SV-B%02d".formatted(1 + mix(person, "biggest") % 14));
        return sheet;
    }

    /** Six months later. */
    static Map<String, String> sixMonths(int person) {
        return months(person, 6);
    }

    private static Map<String, String> months(int person, int months) {
        Map<String, String> sheet = new HashMap<>();
        rated("SV-K", 17).forEach(item -> sheet.put(item, kept(person, item, months, low(person, item))));
        rated("SV-C", 12).forEach(item -> sheet.put(item, kept(person, item, months, low(person, item))));
        rated("SV-W", 4).forEach(item -> sheet.put(item, kept(person, item, months, low(person, item) + 1)));
        since(sheet, person, months);
        return sheet;
    }

    private static String kept(int person, String item, int months, int before) {
        int after = Integer.parseInt(later(person, item, before));
        int fall = mix(person, item + months) % 5 == 0 && after > 1 ? 1 : 0;
        return Integer.toString(after - fall);
    }

    private static void since(Map<String, String> sheet, int person, int months) {
        boolean willing = Integer.parseInt(later(person, WILLING, low(person, WILLING) + 1)) >= 4;
        int accepted = willing ? mix(person, "accepted") % 3 * months / 3 : mix(person, "accepted") % 4 / 3;
        int declined = mix(person, "declined") % 3;
        sheet.put("SV-F01", Integer.toString(accepted));
        sheet.put("SV-F02", Integer.toString(accepted / 2));
        sheet.put("SV-F03", Integer.toString(declined));
        if (declined > 0) {
            sheet.put("SV-F03R", mix(person, "reason") % 2 == 0 ? "SV-B04,SV-B13" : "SV-B01,SV-B05");
        }
        sheet.put("SV-F04", Integer.toString(accepted + mix(person, "conference") % 2));
        sheet.put("SV-F05", Integer.toString(mix(person, "visit") % 3));
        boolean changed = mix(person, CHANGED) % 3 == 0;
        sheet.put(CHANGED, changed ? "yes" : "no");
        if (changed) {
            sheet.put("SV-F06T", said(CHANGES, person));
        }
        sheet.put("SV-F07", List.of("not-begun", "partly", "partly", "achieved").get(mix(person, "plan" + months) % 4));
        if (person % 2 == 0) {
            sheet.put("SV-F08A", said(USEFUL, person));
        } else if (person % 3 == 0) {
            sheet.put("SV-F08B", said(MISSING, person));
        }
        sheet.put("SV-F09", mix(person, "manager") % 4 == 0 ? "wider" : "not-manager");
        sheet.put("SV-F10A", Integer.toString(accepted));
        sheet.put("SV-F10B", Integer.toString(mix(person, "school") % 2));
    }

    private static String said(List<String> texts, int person) {
        return texts.get(mix(person, "said") % texts.size());
    }
}

package org.komichi.web.reporting;

import java.util.Map;

/** The colours of drawings that are saved: those of the pages by day, because they are printed and shown on white. */
final class ChartInks {
    static final String PAPER = "#ffffff";
    static final String TEXT = "#21261d";
    static final String QUIET = "#4b5344";
    static final String RULE = "#dad9ca";
    static final String BEFORE = "#7f8271";
    static final String AFTER = "#1d665f";

    private static final Map<String, String> FILLS = Map.of(
            "neg2", "#a3532a",
            "neg1", "#dfae88",
            "mid", "#d9dccf",
            "pos1", "#93c0b6",
            "pos2", "#1d665f");

    private ChartInks() {}

    /** The colour of an answer, by the class it has on the pages. */
    static String of(String tone) {
        return FILLS.getOrDefault(tone, RULE);
    }

    /** The colour of words on that colour. */
    static String on(String tone) {
        return tone.equals("neg2") || tone.equals("pos2") ? PAPER : TEXT;
    }
}

package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines, because SVG text does not: between words in English, after any character but before 、。 in Japanese. */
final class Wrapped {
    private static final String NEVER_FIRST = "、。，．）」』・ーっゃゅょぁぃぅぇぉッャュョァィゥェォ!?";

    private Wrapped() {}

    /**
     * At most {@code lines} lines of {@code ems} full-width characters; what does not fit ends in an ellipsis, and stands in
     * full in the table beside.
     */
    static List<String> lines(String text, int ems, int lines) {
        List<String> result = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > ems && result.size() < lines - 1) {
            int end = end(rest, ems);
            result.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        result.add(width(rest) > ems ? rest.substring(0, end(rest, ems - 1)).strip() + "…" : rest);
        return result;
    }

    private static int end(String text, int ems) {
        int end = 0;
        double used = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += width(text.substring(end, next));
            if (used > ems) {
                break;
            }
            end = next;
        }
        int space = text.lastIndexOf(' ', end);
        if (text.codePointAt(Math.max(0, end - 1)) < 0x2E80 && space > end / 2) {
            return space;
        }
        while (end > 1 && end < text.length() && NEVER_FIRST.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end;
    }

    /** In full-width characters. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
    }
}

package org.komichi.web.reporting;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures are written: half-width, the same in both languages, a true minus sign, never more digits than they carry. */
public final class Figures {
    private Figures() {}

    /** A median or an answer: 2, 3.5. */
    static String plain(Double value) {
        return value == null ? "–" : write("0.##", value);
    }

    /** Between quartiles: 2–3.5. */
    static String range(Double low, Double high) {
        return plain(low) + "–" + plain(high);
    }

    /** A mean: 1.83, 3.1. */
    static String mean(Double value) {
        return value == null ? "–" : write("0.##", value);
    }

    /** An estimated shift: 2.0, −0.25. */
    static String shift(double value) {
        return write("0.0#", value);
    }

    /** An effect size: 1.00, −0.50. */
    static String effect(Double value) {
        return value == null ? "–" : write("0.00", value);
    }

    /** The right side of "p": "= 0.227", "= 0.00098", "&lt; 0.00001". */
    static String p(Double value) {
        String bare = bare(value);
        return value == null || bare.startsWith("<") ? bare : "= " + bare;
    }

    /** A p in a column of its own: "0.227", "0.00098", "&lt; 0.00001". */
    static String bare(Double value) {
        if (value == null) {
            return "–";
        }
        return value < 0.00001 ? "< 0.00001" : write(value < 0.001 ? "0.00000" : "0.000", value);
    }

    /** A share in whole percent. */
    public static long percent(int count, int of) {
        return of == 0 ? 0 : Math.round(100.0 * count / of);
    }

    /** A coordinate as SVG wants it: "42.80%". */
    static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String write(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        String text = new DecimalFormat(pattern, symbols).format(value);
        return text.equals("−0") || text.matches("−0\\.0+") ? text.substring(1) : text;
    }
}

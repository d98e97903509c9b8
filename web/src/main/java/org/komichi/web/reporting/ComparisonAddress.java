package org.komichi.web.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.komichi.survey.Division;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.Zeros;

/**
 * What is looked at on the page of a comparison. It stands in the address, nowhere else: a link shows the same. Something in it
 * that nobody offers is read as the usual, which the page names.
 *
 * @param scale its code; null for the first
 */
public record ComparisonAddress(String scale, WaveKind from, WaveKind to, Zeros zeros, Division by, Bars bars) {
    /** What a request asks for. */
    public static ComparisonAddress of(HttpServletRequest request) {
        Optional<WaveKind> from = wave(request.getParameter("from"));
        Optional<WaveKind> to = wave(request.getParameter("to"));
        boolean two = from.isPresent() && to.isPresent() && !from.equals(to);
        return new ComparisonAddress(
                request.getParameter("scale"),
                two ? from.get() : WaveKind.PRE,
                two ? to.get() : WaveKind.POST,
                Zeros.named(request.getParameter("zeros")).orElse(Zeros.DROPPED),
                Division.named(request.getParameter("by")).orElse(Division.PROFESSION),
                Bars.named(request.getParameter("bars")));
    }

    private static Optional<WaveKind> wave(String name) {
        return Arrays.stream(WaveKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** The same with another scale. */
    public ComparisonAddress ofScale(String other) {
        return new ComparisonAddress(other, from, to, zeros, by, bars);
    }

    /** The same with another treatment of pairs that did not move. */
    public ComparisonAddress treating(Zeros other) {
        return new ComparisonAddress(scale, from, to, other, by, bars);
    }

    /** The same divided in another way. */
    public ComparisonAddress dividedBy(Division other) {
        return new ComparisonAddress(scale, from, to, zeros, other, bars);
    }

    /** The same with the other kind of bars. */
    public ComparisonAddress otherBars() {
        return new ComparisonAddress(scale, from, to, zeros, by, bars == Bars.SHARE ? Bars.DIVERGING : Bars.SHARE);
    }

    /** Whether before and after are compared, as is usual. */
    public boolean usual() {
        return from == WaveKind.PRE && to == WaveKind.POST;
    }

    /** What tells the files of two moments from those of the usual ones: -pre-t3. */
    public String fileMark() {
        return usual() ? "" : ("-" + from + "-" + to).toLowerCase(Locale.ROOT);
    }

    /** Behind the question mark; only what is not the usual. */
    public String query() {
        StringBuilder query = new StringBuilder();
        if (scale != null) {
            query.append("&scale=").append(scale);
        }
        if (!usual()) {
            query.append("&from=").append(from).append("&to=").append(to);
        }
        if (zeros != Zeros.DROPPED) {
            query.append("&zeros=").append(zeros.key());
        }
        if (by != Division.PROFESSION) {
            query.append("&by=").append(by.key());
        }
        if (bars != Bars.DIVERGING) {
            query.append("&bars=").append(bars.key());
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    @Override
    public String toString() {
        return query();
    }
}

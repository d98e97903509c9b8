package org.komichi.web.acceptance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.AcceptanceBook.Line;
import org.komichi.acceptance.Told;
import org.komichi.identity.Places;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** What stations take on, in the reader's words. */
@RequestScoped
public class AcceptanceWords {
    private static final String NOTHING = "–";

    @Inject
    FrameBean frame;

    @Inject
    Places places;

    /** What was told at one time. */
    public record Row(
            String on,
            String accepting,
            String conditions,
            int nurses,
            int childrenNow,
            int childrenNew,
            String cover,
            String listed,
            String publishable) {}

    /** A station of a run; figures are dashes where nothing was told.
     * @param chip how the mark beside it looks, and what it says */
    public record Station(
            String name,
            String place,
            int people,
            String chip,
            String status,
            String conditions,
            String nurses,
            String before,
            String now,
            String fresh,
            String cover,
            String listed,
            String publishable,
            String on) {}

    Row row(Told told) {
        Acceptance acceptance = told.acceptance();
        return new Row(
                day(told),
                accepting(acceptance),
                conditions(acceptance),
                acceptance.nurses(),
                acceptance.childrenNow(),
                acceptance.childrenNew(),
                cover(acceptance),
                text("acceptance_mine.listed." + acceptance.listed()),
                text(acceptance.publishable() ? "acceptance_mine.yes" : "acceptance_mine.no"));
    }

    Station station(Line line) {
        Told latest = line.latest();
        Row row = latest == null ? null : row(latest);
        return new Station(
                line.name(),
                line.municipality() == null ? NOTHING : places.name(line.municipality()),
                line.people(),
                line.due() ? "wait" : "info",
                text(
                        line.due()
                                ? latest == null ? "acceptance_run.notTold" : "acceptance_run.due"
                                : "acceptance_mine.accepting."
                                        + latest.acceptance().accepting()),
                row == null ? NOTHING : row.conditions(),
                row == null ? NOTHING : String.valueOf(row.nurses()),
                children(line.before()),
                children(line.now()),
                line.now() == null
                        ? NOTHING
                        : String.valueOf(line.now().acceptance().childrenNew()),
                row == null ? NOTHING : row.cover(),
                row == null ? NOTHING : row.listed(),
                row == null ? NOTHING : row.publishable(),
                row == null ? NOTHING : row.on());
    }

    private static String children(Told told) {
        return told == null ? NOTHING : String.valueOf(told.acceptance().childrenNow());
    }

    private String accepting(Acceptance acceptance) {
        return text("acceptance_mine.accepting." + acceptance.accepting());
    }

    private String cover(Acceptance acceptance) {
        return text("acceptance_mine.cover." + acceptance.cover());
    }

    private String conditions(Acceptance acceptance) {
        String named = acceptance.conditions().stream()
                .map(condition -> text("acceptance_mine.condition." + condition))
                .collect(Collectors.joining(frame.getLang().equals("ja") ? "、" : ", "));
        String words = acceptance.words() == null ? "" : acceptance.words();
        String both = named.isEmpty() || words.isEmpty() ? named + words : named + "（" + words + "）";
        return both.isEmpty()
                ? acceptance.accepting() == Acceptance.Accepting.NO ? NOTHING : text("acceptance_run.noConditions")
                : both;
    }

    private String day(Told told) {
        return frame.getMoments().date(told.at());
    }

    String text(String key, Object... values) {
        return Texts.in(frame.getLocale()).format(key, values);
    }
}

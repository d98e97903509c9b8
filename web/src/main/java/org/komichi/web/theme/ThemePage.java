package org.komichi.web.theme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.shared.NotFound;
import org.komichi.theme.Theme;
import org.komichi.theme.ThemeBoard;
import org.komichi.theme.ThemeBoard.Said;
import org.komichi.theme.ThemeBoard.Topic;
import org.komichi.theme.Themes;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/themes/{theme}}: one theme with its texts: quote, rename, put under another one, remove. */
@Named
@RequestScoped
public class ThemePage {
    @Inject
    OpenedRun opened;

    @Inject
    Themes themes;

    @Inject
    Sorter sorter;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    @Inject
    FrameBean frame;

    private ThemeBoard board;
    private Topic theme;
    private String name;
    private Long into;

    /** A text; {@code field} is what the tick for quoting is called. */
    public record Line(
            String field, FormChanges.Was was, String about, String words, boolean masked, boolean quotable) {}

    @PostConstruct
    void load() {
        board = themes.board(opened.run().id());
        long wanted = address.number("theme");
        theme = board.themes().stream()
                .filter(one -> one.id() == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
        name = theme.name();
    }

    /** Called before the page is drawn, so that a theme that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Stores which texts may be quoted, where nothing saves itself. */
    public void save() throws IOException {
        form.of(getLines().stream().map(Line::field).toList())
                .forEach((field, ticked) -> sorter.take(opened.run().id(), field, ticked));
        going.to(base() + "/" + theme.id() + "?done=saved");
    }

    /** Calls it otherwise. */
    public void rename() throws IOException {
        themes.rename(opened.run().id(), theme.id(), name);
        going.to(base() + "/" + theme.id() + "?done=renamed");
    }

    /** Puts its texts under another one. */
    public void merge() throws IOException {
        themes.merge(opened.run().id(), theme.id(), into);
        going.to(base() + "/" + into + "?done=merged");
    }

    /** Removes it. */
    public void remove() throws IOException {
        themes.remove(opened.run().id(), theme.id());
        going.to(base() + "?done=removed");
    }

    private String base() {
        return opened.getBase() + "/themes";
    }

    public Topic getTheme() {
        return theme;
    }

    public int getCount() {
        return board.count(theme);
    }

    /** What is asked before it is removed; nothing when no text hangs on it. */
    public String getAsk() {
        return getCount() == 0 ? null : Texts.in(frame.getLocale()).format("theme_one.ask", theme.name(), getCount());
    }

    public List<Topic> getOthers() {
        return board.themes().stream().filter(one -> !one.equals(theme)).toList();
    }

    public List<Line> getLines() {
        return board.about(theme).stream().map(this::line).toList();
    }

    private Line line(Said said) {
        String field = Sorter.QUOTE + said.text().handle();
        boolean quotable = board.sorting(said.text()).quotable();
        return new Line(
                field,
                form.was(field, quotable ? List.of(Sorter.YES) : List.of()),
                Texts.in(frame.getLocale())
                                .getString(
                                        "reporting_run.wave." + said.question().wave()) + "　"
                        + said.question().asked().in(frame.getLocale()),
                said.text().words(),
                said.text().masked(),
                quotable);
    }

    public String getFiles() {
        return "/organizer/themes/" + opened.run().slug();
    }

    public int getLongest() {
        return Theme.LONGEST;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}

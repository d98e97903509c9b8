package org.komichi.web.theme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.FreeTexts.Text;
import org.komichi.theme.Theme;
import org.komichi.theme.ThemeBoard;
import org.komichi.theme.ThemeBoard.Topic;
import org.komichi.theme.Themes;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/themes?question=…}: the texts of one question, to be put under themes; and what was counted. */
@Named
@RequestScoped
public class ThemesPage {
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
    private Question question;
    private String name;

    /** A question as a tab. */
    public record Tab(String id, String words, boolean current) {}

    /** A theme, how often it was written to the question, and how often at all. */
    public record Row(long id, String name, int here, int all) {}

    /** A text to be sorted; {@code field} is what its ticks are called. */
    public record Card(
            String handle,
            String field,
            FormChanges.Was was,
            String words,
            boolean masked,
            int times,
            List<Tick> ticks) {}

    /** A theme under which it is, or could be put. */
    public record Tick(long id, String name, boolean on) {}

    @PostConstruct
    void load() {
        board = themes.board(opened.run().id());
        String wanted = address.find("question").orElse("");
        List<Question> written =
                board.questions().stream().filter(one -> one.written() > 0).toList();
        question = written.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> written.stream().findFirst())
                .orElse(null);
    }

    /** Makes a theme. */
    public void add() throws IOException {
        themes.add(opened.run().id(), name);
        going.to(here());
    }

    /** Stores what was changed on this page, where nothing saves itself. */
    public void save() throws IOException {
        form.of(question.texts().stream()
                        .map(text -> Sorter.SORT + text.handle())
                        .toList())
                .forEach((field, ticked) -> sorter.take(opened.run().id(), field, ticked));
        going.to(here() + "&done=sorted");
    }

    private String here() {
        return opened.getBase() + "/themes?question=" + question.id();
    }

    public boolean isWritten() {
        return question != null;
    }

    public List<Tab> getTabs() {
        return board.questions().stream()
                .filter(one -> one.written() > 0)
                .map(one -> new Tab(
                        one.id(),
                        text("theme_list.tab", moment(one), one.asked().in(frame.getLocale()), one.written()),
                        one == question))
                .toList();
    }

    /** What the question asks, and when. */
    public String getAsked() {
        return question.asked().in(frame.getLocale());
    }

    public String getMoment() {
        return moment(question);
    }

    /** How far the sorting has come. */
    public String getMeta() {
        int different = question.texts().size();
        return text("theme_list.meta", question.written(), different, different - board.unsorted(question));
    }

    public List<Row> getRows() {
        return board.themes().stream()
                .map(theme -> new Row(
                        theme.id(),
                        theme.name(),
                        question == null ? 0 : board.count(theme, question),
                        board.count(theme)))
                .toList();
    }

    /** The longest bar. */
    public int getMost() {
        return Math.max(1, board.themes().stream().mapToInt(board::count).max().orElse(1));
    }

    public List<Card> getCards() {
        return question.texts().stream().map(this::card).toList();
    }

    private Card card(Text text) {
        String field = Sorter.SORT + text.handle();
        List<String> stored = board.themes().stream()
                .map(Topic::id)
                .filter(board.sorting(text).themes()::contains)
                .map(String::valueOf)
                .toList();
        return new Card(
                text.handle(),
                field,
                form.was(field, stored),
                text.words(),
                text.masked(),
                text.times(),
                board.themes().stream()
                        .map(theme -> new Tick(theme.id(), theme.name(), stored.contains(String.valueOf(theme.id()))))
                        .toList());
    }

    /** Where the files of this page are. */
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

    private String moment(Question one) {
        return text("reporting_run.wave." + one.wave());
    }

    private String text(String key, Object... values) {
        return Texts.in(frame.getLocale()).format(key, values);
    }
}

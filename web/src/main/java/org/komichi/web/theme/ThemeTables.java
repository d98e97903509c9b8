package org.komichi.web.theme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.FreeTexts.Text;
import org.komichi.theme.ThemeBoard;
import org.komichi.theme.ThemeBoard.Topic;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

/** The two tables about themes for a spreadsheet: how often each was written to each question, and the texts with theirs. */
final class ThemeTables {
    private final ThemeBoard board;
    private final Locale locale;
    private final Texts texts;

    ThemeTables(ThemeBoard board, Locale locale) {
        this.board = board;
        this.locale = locale;
        this.texts = Texts.in(locale);
    }

    byte[] counts() {
        return SheetCsv.of(
                heading("theme", "moment", "question", "code", "texts", "of"),
                board.themes().stream()
                        .flatMap(theme -> board.questions().stream().map(question -> count(theme, question)))
                        .toList());
    }

    byte[] texts() {
        return SheetCsv.of(
                heading("moment", "question", "code", "text", "times", "themes", "quotable"),
                board.questions().stream()
                        .flatMap(question -> question.texts().stream().map(text -> row(question, text)))
                        .toList());
    }

    private List<String> heading(String... columns) {
        return Stream.of(columns)
                .map(column -> texts.getString("theme_table." + column))
                .toList();
    }

    private List<String> count(Topic theme, Question question) {
        return List.of(
                theme.name(),
                moment(question),
                question.asked().in(locale),
                question.item().id(),
                String.valueOf(board.count(theme, question)),
                String.valueOf(question.written()));
    }

    private List<String> row(Question question, Text text) {
        ThemeBoard.Sorting sorting = board.sorting(text);
        return List.of(
                moment(question),
                question.asked().in(locale),
                question.item().id(),
                text.words(),
                String.valueOf(text.times()),
                board.themes().stream()
                        .filter(theme -> sorting.themes().contains(theme.id()))
                        .map(Topic::name)
                        .collect(Collectors.joining("; ")),
                texts.getString(sorting.quotable() ? "theme_table.yes" : "theme_table.no"));
    }

    private String moment(Question question) {
        return texts.getString("reporting_run.wave." + question.wave());
    }
}

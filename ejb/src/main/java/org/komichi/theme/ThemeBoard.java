package org.komichi.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.FreeTexts.Text;

/**
 * The texts of a run and the themes under which they were put. What is counted are texts as they were written, not people: nobody
 * can tell which texts one person wrote, and a text may stand under several themes.
 *
 * @param themes in the order in which they were made
 * @param questions what was asked in words, with what was written
 */
public record ThemeBoard(List<Topic> themes, List<Question> questions, Map<String, Sorting> sorted) {
    public ThemeBoard {
        themes = List.copyOf(themes);
        questions = List.copyOf(questions);
        sorted = Map.copyOf(sorted);
    }

    /** A theme. */
    public record Topic(long id, String name) {}

    /** What was decided about a text. */
    public record Sorting(Set<Long> themes, boolean quotable) {
        static final Sorting NOT_YET = new Sorting(Set.of(), false);

        public Sorting {
            themes = Set.copyOf(themes);
        }
    }

    /** A text with the question that it answers. */
    public record Said(Question question, Text text) {}

    /** What was decided about a text; a text that nobody touched is about nothing. */
    public Sorting sorting(Text text) {
        return sorted.getOrDefault(text.handle(), Sorting.NOT_YET);
    }

    /** How often something about a theme was written to a question. */
    public int count(Topic theme, Question question) {
        return question.texts().stream()
                .filter(text -> isAbout(text, theme))
                .mapToInt(Text::times)
                .sum();
    }

    /** How often something about a theme was written at all. */
    public int count(Topic theme) {
        return questions.stream().mapToInt(question -> count(theme, question)).sum();
    }

    /** How many texts of a question stand under no theme yet. */
    public int unsorted(Question question) {
        return (int) question.texts().stream()
                .filter(text -> sorting(text).themes().isEmpty())
                .count();
    }

    /** The texts about a theme. */
    public List<Said> about(Topic theme) {
        return said().filter(said -> isAbout(said.text(), theme)).toList();
    }

    /** The texts about a theme that may be quoted. */
    public List<String> quotations(Topic theme) {
        return said().filter(said -> isAbout(said.text(), theme))
                .filter(said -> sorting(said.text()).quotable())
                .map(said -> said.text().words())
                .toList();
    }

    private Stream<Said> said() {
        return questions.stream().flatMap(question -> question.texts().stream().map(text -> new Said(question, text)));
    }

    private boolean isAbout(Text text, Topic theme) {
        return sorting(text).themes().contains(theme.id());
    }
}

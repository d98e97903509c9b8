package org.komichi.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.shared.Bounded;
import org.komichi.shared.NotFound;

/** Pages of modules, and the smaller texts of quizzes, as safe HTML. Each is made once per version and glossary. */
@ApplicationScoped
public class LessonRenderer {
    private static final int PAGES = 400;
    private static final int TEXTS = 4000;

    private record Key(long versionId, String path, long glossary) {}

    private record TextKey(long versionId, String markdown, String prefix, boolean flows, long glossary) {}

    private final Bounded<Key, RenderedLesson> pages = new Bounded<>(PAGES);
    private final Bounded<TextKey, String> texts = new Bounded<>(TEXTS);

    @Inject
    Glossary glossary;

    /** A page of a module: {@code modules/hd-4/01-why.md}.
     * @throws NotFound when the pack has no such page */
    public RenderedLesson render(PublishedPack version, String path) {
        if (!path.endsWith(".md")) {
            throw new NotFound();
        }
        GlossaryTerms terms = glossary.terms();
        return pages.get(
                new Key(version.versionId(), path, terms.versionId()),
                key -> new LessonHtml(version.pack(), version::href, terms, "").page(path));
    }

    /** The bare words of a page, for the search. */
    public LessonWords wordsOf(PublishedPack version, String path) {
        return LessonWords.of(render(version, path));
    }

    /** A short text of a pack, such as a stem or an option: no paragraph around it, no citation numbers.
     * @param prefix begins the ids on the page; unique on the page, such as the id of the item and option */
    public String line(PublishedPack version, String markdown, String prefix) {
        return text(version, markdown, prefix, false);
    }

    /** A text of several paragraphs, such as a vignette. */
    public String flow(PublishedPack version, String markdown, String prefix) {
        return text(version, markdown, prefix, true);
    }

    private String text(PublishedPack version, String markdown, String prefix, boolean flows) {
        GlossaryTerms terms = glossary.terms();
        return texts.get(new TextKey(version.versionId(), markdown, prefix, flows, terms.versionId()), key -> {
            LessonHtml made = new LessonHtml(version.pack(), version::href, terms, prefix + "-");
            return flows ? made.flow(markdown) : made.line(markdown);
        });
    }

    /** The bare words of a text, for names that are read aloud. */
    public static String words(String markdown) {
        return LessonHtml.plain(markdown);
    }

    /** The sources behind ids, such as those of a quiz item. */
    public static List<Source> sources(Pack pack, List<String> ids) {
        Map<String, Source> known = Source.of(pack);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** What progress hangs on in a page: for a {@link PackInterpreter}'s structure.
     * @return the checks and the checklists with the number of their lines, such as {@code HD4-C1} or {@code first-visit:7} */
    public static List<String> outline(Pack pack, String path) {
        List<String> outline = new ArrayList<>();
        for (Lesson.Block block :
                Lesson.read(path, pack.text(path), new ArrayList<>()).blocks()) {
            if (block.kind() == Lesson.Kind.CHECK) {
                outline.add(block.argument());
            } else if (block.kind() == Lesson.Kind.CHECKLIST) {
                long lines = block.body()
                        .lines()
                        .filter(line -> line.startsWith("- "))
                        .count();
                outline.add(block.argument() + ":" + lines);
            }
        }
        return outline;
    }

    /** Title and minutes of a page, without making it. */
    public static PageHead head(Pack pack, String path) {
        Lesson lesson = Lesson.read(path, pack.text(path), new ArrayList<>());
        return new PageHead(lesson.title(), lesson.minutes());
    }

    /**
     * What a list of pages shows.
     *
     * @param title plain text
     * @param minutes how long reading takes
     */
    public record PageHead(String title, int minutes) {}
}

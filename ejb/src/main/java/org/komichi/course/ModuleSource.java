package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.content.LessonRenderer;
import org.komichi.content.LessonWords;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublished;
import org.komichi.content.PublishedPack;
import org.komichi.search.Facet;
import org.komichi.search.SearchChanges;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchSource;
import org.komichi.shared.Bilingual;

/** The modules of every published course, each with the words of its pages. Keys are {@code course/module}. */
@ApplicationScoped
public class ModuleSource implements SearchSource {
    @Inject
    Courses courses;

    @Inject
    LessonRenderer lessons;

    @Inject
    SearchChanges changes;

    @Override
    public SearchKind kind() {
        return SearchKind.MODULE;
    }

    @Override
    public void forEach(Consumer<SearchDocument> each) {
        for (CourseContent course : courses.all()) {
            PublishedPack pack = courses.pack(course.versionId());
            course.modules().forEach(module -> each.accept(document(course, module, pack)));
        }
    }

    @Override
    public long count() {
        return courses.all().stream()
                .mapToLong(course -> course.modules().size())
                .sum();
    }

    @Override
    public Optional<SearchDocument> find(String key) {
        String[] parts = key.split("/", 2);
        return courses.find(parts[0])
                .flatMap(course -> course.findModule(parts[parts.length - 1])
                        .map(module -> document(course, module, courses.pack(course.versionId()))));
    }

    // Modules that the new version leaves out are told too: they are looked for, and are no longer there.
    void published(@Observes PackPublished event) {
        if (event.kind() != PackKind.COURSE) {
            return;
        }
        Set<String> modules = new LinkedHashSet<>();
        Stream.of(Optional.of(event.versionId()), Optional.ofNullable(event.previousVersionId()))
                .flatMap(Optional::stream)
                .forEach(version -> courses.version(version).modules().forEach(module -> modules.add(module.slug())));
        modules.forEach(module -> changes.changed(SearchKind.MODULE, event.slug() + "/" + module));
    }

    private SearchDocument document(CourseContent course, ModuleContent module, PublishedPack pack) {
        List<String> headings = new ArrayList<>();
        List<String> passages =
                new ArrayList<>(module.objectives().stream().map(Bilingual::ja).toList());
        for (String page : module.pages()) {
            LessonWords words = lessons.wordsOf(pack, page);
            headings.add(words.title());
            headings.addAll(words.headings());
            passages.addAll(words.passages());
        }
        Map<Facet, Set<String>> facets = new HashMap<>();
        facets.put(Facet.COMPETENCY, Set.copyOf(module.competencies()));
        return new SearchDocument(
                SearchKind.MODULE,
                course.slug() + "/" + module.slug(),
                "/courses/" + course.slug() + "/" + module.slug(),
                module.title().ja(),
                module.title().en(),
                null,
                module.summary().ja(),
                headings,
                passages,
                english(module),
                facets,
                Set.of(),
                module.code());
    }

    private static String english(ModuleContent module) {
        return Stream.concat(Stream.of(module.summary()), module.objectives().stream())
                .map(Bilingual::en)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}

package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.search.Facet;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchSource;
import org.komichi.shared.Japan;

/** What of the library can be found: published cases, all their words but the answers that are shown after one's own. */
@ApplicationScoped
public class CaseSearchSource implements SearchSource {
    private static final int AT_ONCE = 200;
    private static final Map<Facet, Axis> AXES = new EnumMap<>(Map.of(
            Facet.AGE, Axis.AGES,
            Facet.CONDITION, Axis.CONDITIONS,
            Facet.DEVICE, Axis.DEVICES,
            Facet.CARE, Axis.CARES,
            Facet.SETTING, Axis.SETTINGS));

    @PersistenceContext
    EntityManager database;

    @Inject
    CaseShelf shelf;

    private record Row(long id, CaseDocument document, Instant publishedAt) {}

    @Override
    public SearchKind kind() {
        return SearchKind.CASE;
    }

    @Override
    public void forEach(Consumer<SearchDocument> each) {
        CaseCodes codes = shelf.latest().codes();
        long last = 0;
        for (List<Row> rows = rowsAfter(last); !rows.isEmpty(); rows = rowsAfter(last)) {
            rows.forEach(row -> each.accept(searchable(row, codes)));
            last = rows.getLast().id();
        }
    }

    @Override
    public long count() {
        return database.createQuery(
                        "select count(c) from LibraryCase c where c.publishedAt is not null and c.status <> :withdrawn",
                        Long.class)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .getSingleResult();
    }

    @Override
    public Optional<SearchDocument> find(String key) {
        return database.createQuery("""
                        select c.id, c.published, c.publishedAt from LibraryCase c
                        where c.slug = :slug and c.publishedAt is not null and c.status <> :withdrawn
                        """, Object[].class)
                .setParameter("slug", key)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .getResultStream()
                .findFirst()
                .map(row -> searchable(row(row), shelf.latest().codes()));
    }

    // Some at a time: the library may be larger than the memory.
    private List<Row> rowsAfter(long last) {
        return database
                .createQuery("""
                        select c.id, c.published, c.publishedAt from LibraryCase c
                        where c.id > :last and c.publishedAt is not null and c.status <> :withdrawn order by c.id
                        """, Object[].class)
                .setParameter("last", last)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(CaseSearchSource::row)
                .toList();
    }

    private static Row row(Object[] row) {
        return new Row((Long) row[0], (CaseDocument) row[1], (Instant) row[2]);
    }

    private static SearchDocument searchable(Row row, CaseCodes codes) {
        CaseDocument document = row.document();
        return new SearchDocument(
                SearchKind.CASE,
                document.slug(),
                "/cases/" + document.slug(),
                document.title().ja(),
                document.title().en(),
                null,
                document.summary().ja(),
                headings(document),
                body(document, codes),
                english(document, codes),
                facets(document),
                Stream.concat(document.concepts().stream(), document.modules().stream())
                        .collect(Collectors.toSet()),
                document.number(),
                Japan.day(row.publishedAt()));
    }

    private static List<String> headings(CaseDocument document) {
        return Stream.concat(
                        document.timeline().stream().map(CaseDocument.Event::title),
                        document.questions().stream().map(CaseDocument.Question::ask))
                .toList();
    }

    private static List<String> body(CaseDocument document, CaseCodes codes) {
        List<String> body = new ArrayList<>();
        AXES.values().forEach(axis -> body.add(labels(document, codes, axis, Locale.JAPANESE)));
        body.add(String.join("、", document.medicines()));
        body.add(String.join("、", document.services()));
        body.add(document.school());
        if (document.story() != null) {
            document.story().lines().forEach(body::add);
        }
        document.timeline().forEach(event -> body.add(event.text()));
        Stream.of(document.problems(), document.decisions(), document.wentWrong(), document.again())
                .flatMap(List::stream)
                .forEach(statement -> {
                    body.add(statement.text());
                    body.add(statement.why());
                });
        body.add(document.outcome());
        document.learning().forEach(point -> body.add(point.ja()));
        document.pictures().forEach(picture -> body.add(picture.alt().ja()));
        body.removeIf(text -> text == null || text.isBlank());
        return body;
    }

    private static String english(CaseDocument document, CaseCodes codes) {
        return Stream.of(
                        Stream.of(document.summary().en()),
                        document.learning().stream().map(CaseDocument.Learning::en),
                        AXES.values().stream().map(axis -> labels(document, codes, axis, Locale.ENGLISH)))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String labels(CaseDocument document, CaseCodes codes, Axis axis, Locale locale) {
        return axis.of(document).stream()
                .map(code -> codes.label(axis, code, locale))
                .collect(Collectors.joining(locale.equals(Locale.ENGLISH) ? ", " : "、"));
    }

    private static Map<Facet, Set<String>> facets(CaseDocument document) {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        AXES.forEach((facet, axis) -> facets.put(facet, new HashSet<>(axis.of(document))));
        facets.put(Facet.COMPETENCY, new HashSet<>(document.competencies()));
        return facets;
    }
}

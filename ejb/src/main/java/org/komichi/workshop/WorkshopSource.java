package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchSource;
import org.komichi.shared.Bilingual;

/** Workshops that are announced, take place and are not over. Keys are their addresses. */
@ApplicationScoped
public class WorkshopSource implements SearchSource {
    private static final String FINDABLE = """
            from Workshop w where w.state = org.komichi.workshop.Workshop.State.PUBLISHED
            and exists (select s from WorkshopSession s where s.workshopId = w.id and s.endsAt > :now)
            """;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public SearchKind kind() {
        return SearchKind.WORKSHOP;
    }

    @Override
    public void forEach(Consumer<SearchDocument> each) {
        List<Workshop> all = database.createQuery("select w " + FINDABLE + " order by w.id", Workshop.class)
                .setParameter("now", clock.instant())
                .getResultList();
        Map<Long, List<WorkshopSession>> meetings = meetings(all);
        all.forEach(workshop -> each.accept(document(workshop, meetings.getOrDefault(workshop.id(), List.of()))));
    }

    @Override
    public Optional<SearchDocument> find(String key) {
        List<Workshop> found = database.createQuery("select w " + FINDABLE + " and w.slug = :slug", Workshop.class)
                .setParameter("now", clock.instant())
                .setParameter("slug", key)
                .getResultList();
        Map<Long, List<WorkshopSession>> meetings = meetings(found);
        return found.stream()
                .findFirst()
                .map(workshop -> document(workshop, meetings.getOrDefault(workshop.id(), List.of())));
    }

    private Map<Long, List<WorkshopSession>> meetings(List<Workshop> workshops) {
        return workshops.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "select s from WorkshopSession s where s.workshopId in :ids order by s.position",
                                WorkshopSession.class)
                        .setParameter(
                                "ids", workshops.stream().map(Workshop::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(WorkshopSession::workshopId));
    }

    private static SearchDocument document(Workshop workshop, List<WorkshopSession> meetings) {
        List<Bilingual> titles = meetings.stream().map(WorkshopSession::title).toList();
        List<String> body = Stream.concat(
                        Stream.of(
                                workshop.format().label().ja(), workshop.venue().name()),
                        workshop.programme().speakers().stream().map(Programme.Speaker::name))
                .filter(Objects::nonNull)
                .toList();
        String english = Stream.concat(Stream.of(workshop.summary()), titles.stream())
                .map(Bilingual::en)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new SearchDocument(
                SearchKind.WORKSHOP,
                workshop.slug(),
                "/workshops/" + workshop.slug(),
                workshop.title().ja(),
                workshop.title().en(),
                null,
                workshop.summary().ja(),
                titles.stream().map(Bilingual::ja).toList(),
                body,
                english,
                Map.of(),
                Set.of(),
                null);
    }
}

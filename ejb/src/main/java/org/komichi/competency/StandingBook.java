package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.competency.StandingTable.Held;
import org.komichi.competency.StandingTable.Row;
import org.komichi.framework.FrameworkLineage;
import org.komichi.framework.Frameworks;
import org.komichi.shared.JapanToday;

/** Keeps the derived standings true. Whoever asks it to has locked the rows of these people. */
@ApplicationScoped
class StandingBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    Frameworks frameworks;

    @Inject
    EvidenceShelf shelf;

    @Inject
    StandingTable table;

    @Inject
    JapanToday today;

    @Inject
    Event<LevelChanged> changed;

    /** Derives anew where these people stand, and writes what is different. */
    void settle(Collection<Long> personIds) {
        Optional<FrameworkLineage> lineage = frameworks.lineage();
        if (lineage.isEmpty() || personIds.isEmpty()) {
            return;
        }
        database.flush();
        String version = lineage.get().latest().version();
        LocalDate date = today.date();
        Map<Long, Map<String, Held>> before = held(personIds);
        Map<Long, List<EvidenceEntry>> evidence = shelf.of(personIds);
        List<Row> rows = new ArrayList<>();
        List<LevelChanged> changes = new ArrayList<>();
        for (long person : personIds) {
            Map<String, Held> old = before.getOrDefault(person, Map.of());
            Map<String, Attainment> now = Attainment.of(lineage.get(), evidence.getOrDefault(person, List.of()), date);
            compare(person, old, now, version, rows, changes);
        }
        table.write(rows, version, date);
        changes.forEach(changed::fire);
    }

    private static void compare(
            long person,
            Map<String, Held> old,
            Map<String, Attainment> now,
            String version,
            List<Row> rows,
            List<LevelChanged> changes) {
        now.forEach((outcome, attainment) -> {
            Held was = old.get(outcome);
            Held is = new Held(attainment.level(), attainment.until(), version);
            if (!is.equals(was)) {
                rows.add(new Row(person, outcome, is.level(), is.until(), was == null));
            }
            int from = was == null ? 0 : was.level();
            if (from != is.level()) {
                changes.add(new LevelChanged(person, outcome, from, is.level()));
            }
        });
        old.forEach((outcome, was) -> {
            if (!now.containsKey(outcome)) {
                rows.add(new Row(person, outcome, 0, null, false));
                changes.add(new LevelChanged(person, outcome, was.level(), 0));
            }
        });
    }

    private Map<Long, Map<String, Held>> held(Collection<Long> personIds) {
        Map<Long, Map<String, Held>> held = new HashMap<>();
        table.read(
                personIds,
                (person, outcome, is) ->
                        held.computeIfAbsent(person, id -> new HashMap<>()).put(outcome, is));
        return held;
    }
}

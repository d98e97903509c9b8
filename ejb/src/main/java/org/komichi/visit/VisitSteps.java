package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.NextStep;
import org.komichi.competency.NextStepSource;
import org.komichi.identity.Person;
import org.komichi.identity.Places;
import org.komichi.shared.Bilingual;

/** Who can show it and has not done it yet finds hosts nearby: in her prefecture, or anywhere as long as she told none. */
@ApplicationScoped
public class VisitSteps implements NextStepSource {
    private static final int MOST = 3;

    @PersistenceContext
    EntityManager database;

    @Inject
    SlotBook book;

    @Inject
    VisitShelf shelf;

    @Inject
    Places places;

    @Override
    public Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId) {
        List<String> outcomes = gaps.entrySet().stream()
                .filter(gap -> gap.getValue() >= EvidenceKind.VISIT.maxLevel())
                .map(Map.Entry::getKey)
                .toList();
        if (outcomes.isEmpty()) {
            return Map.of();
        }
        Map<String, VisitShelf.Published> activities = shelf.latest();
        Map<String, List<NextStep>> steps = new HashMap<>();
        for (SeenSlot slot : nearby(personId)) {
            for (String outcome : outcomes) {
                List<NextStep> found = steps.computeIfAbsent(outcome, code -> new ArrayList<>());
                slot.activities().stream()
                        .filter(code -> found.size() < MOST
                                && activities.containsKey(code)
                                && activities
                                        .get(code)
                                        .activity()
                                        .competencies()
                                        .contains(outcome))
                        .findFirst()
                        .ifPresent(code ->
                                found.add(step(slot, activities.get(code).activity())));
            }
        }
        steps.values().removeIf(List::isEmpty);
        return steps;
    }

    private List<SeenSlot> nearby(long personId) {
        Person person = database.find(Person.class, personId);
        String prefecture = person == null ? null : person.profile().prefecture();
        return book
                .shown(book.open().stream()
                        .filter(slot -> slot.hostId() != personId)
                        .filter(slot ->
                                prefecture == null || slot.municipality().startsWith(prefecture))
                        .toList())
                .stream()
                .filter(SeenSlot::open)
                .toList();
    }

    private NextStep step(SeenSlot slot, VisitActivity activity) {
        Bilingual where = places.label(slot.municipality());
        Bilingual what = activity.title();
        return new NextStep(
                new Bilingual(
                        "同行訪問　" + where.ja() + "　" + activity.code() + "　" + what.ja(),
                        "Accompanied visit in " + where.in(Locale.ENGLISH) + ": " + activity.code() + " "
                                + what.in(Locale.ENGLISH)),
                "/visits/" + slot.number(),
                0);
    }
}

package org.komichi.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read about a person's studies during one request: several parts of a page ask for the same. */
@RequestScoped
class StudiesAtHand {
    @Inject
    Enrolments enrolments;

    private final Map<Long, List<Studies>> byPerson = new HashMap<>();

    /** Everything a person studies or studied, the run that began last first. */
    List<Studies> all(long personId) {
        return byPerson.computeIfAbsent(personId, enrolments::all);
    }

    /** Something changed: the next question is answered anew. */
    void forget() {
        byPerson.clear();
    }
}

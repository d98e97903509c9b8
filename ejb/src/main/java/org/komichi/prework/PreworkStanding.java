package org.komichi.prework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far those who have a seat are; how many things each has done, not which.
 *
 * @param done how many things, by code of the registration
 */
public record PreworkStanding(List<Task> asked, Map<String, Integer> done) {
    public PreworkStanding {
        asked = List.copyOf(asked);
        done = Map.copyOf(done);
    }

    /** Codes of the registrations of those who are not ready. */
    public Set<String> notReady() {
        return done.entrySet().stream()
                .filter(one -> one.getValue() < asked.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What those cannot do who do not take part in its course: nobody can join that now. */
    public List<Task> outOfReach() {
        return asked.stream().filter(task -> !task.joinable()).toList();
    }
}

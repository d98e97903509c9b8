package org.komichi.editorial;

import java.util.List;
import java.util.Set;
import org.komichi.shared.Bilingual;

/**
 * Cases should be looked at again; fired in the transaction that notes it.
 *
 * @param people who answer for the library
 * @param titles of some of them, the longest waiting first
 * @param count of all
 */
public record CasesDue(Set<Long> people, List<Bilingual> titles, int count) {
    public CasesDue {
        people = Set.copyOf(people);
        titles = List.copyOf(titles);
    }
}

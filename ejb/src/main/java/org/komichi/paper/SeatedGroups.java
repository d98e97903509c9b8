package org.komichi.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Who sits in which group of a workshop, without names; for who has been let in at its door. */
@ApplicationScoped
public class SeatedGroups {
    @PersistenceContext
    EntityManager database;

    /** The registrations of each group, from the first group; empty until groups are made. */
    public List<List<String>> of(long workshop) {
        List<List<String>> groups = new ArrayList<>();
        for (GroupPlace place : database.createQuery(
                        "select p from GroupPlace p where p.workshopId = :workshop order by p.group, p.id",
                        GroupPlace.class)
                .setParameter("workshop", workshop)
                .getResultList()) {
            while (groups.size() <= place.group()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place.group()).add(place.registration());
        }
        return groups;
    }
}

package org.komichi.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.komichi.survey.InstrumentOwners;

/** Tells the planning of questionnaires whose each one is. */
@ApplicationScoped
public class OwnInstruments implements InstrumentOwners {
    @PersistenceContext
    EntityManager database;

    @Override
    public Map<String, Long> teams() {
        Map<String, Long> teams = new HashMap<>();
        database.createQuery("select o.code, o.organisationId from OwnInstrument o", Object[].class)
                .getResultList()
                .forEach(row -> teams.put((String) row[0], (Long) row[1]));
        return teams;
    }
}

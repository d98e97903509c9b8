package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Organisation.Kind;
import org.komichi.shared.NotFound;

/** Clinics, stations and associations. */
@Stateless
@RolesAllowed({Role.Name.ADMIN, Role.Name.SYSTEM})
public class Organisations {
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Places places;

    @Inject
    AuditTrail audit;

    /** All of them by name. */
    public List<Organisation> all() {
        return database.createQuery("select o from Organisation o order by o.nameOrder, o.id", Organisation.class)
                .getResultList();
    }

    /** One by its number.
     * @throws NotFound when there is none */
    @RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
    public Organisation get(long id) {
        return Optional.ofNullable(database.find(Organisation.class, id)).orElseThrow(NotFound::new);
    }

    /** The one of this name and kind, made when there is none: for imports that name a workplace. */
    public Organisation named(String typedName, Kind kind) {
        String name = name(typedName);
        return database.createQuery(
                        "select o from Organisation o where o.name = :name and o.kind = :kind", Organisation.class)
                .setParameter("name", name)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> create(name, kind, null));
    }

    /** @param municipality JIS code of six digits, or null */
    public Organisation create(String typedName, Kind kind, String municipality) {
        if (municipality != null && places.municipality(municipality).isEmpty()) {
            throw new UnknownCode();
        }
        Organisation organisation = new Organisation(name(typedName), kind, municipality, clock.instant());
        database.persist(organisation);
        database.flush();
        audit.record("organisation-made", "organisation", organisation.id(), kind.name());
        return organisation;
    }

    private static String name(String typed) {
        String name = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new OrganisationNameNeeded();
        }
        return name;
    }
}

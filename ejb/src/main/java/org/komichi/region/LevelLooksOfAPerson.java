package org.komichi.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;
import org.komichi.identity.Role;

/** When others saw somebody's levels, for her download. With her account it goes; that she looked at others stays without her. */
@ApplicationScoped
public class LevelLooksOfAPerson implements PersonalDataSource {
    /** A look in the download. */
    public record Seen(LocalDate on, Role as) {}

    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "level-looks";
    }

    @Override
    public List<Seen> everythingAbout(long personId) {
        return database.createQuery(
                        "select l.on, l.as from LevelLook l where l.personId = :person order by l.on, l.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new Seen((LocalDate) row[0], (Role) row[1]))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from LevelLook l where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        database.createQuery("update LevelLook l set l.viewerId = null where l.viewerId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}

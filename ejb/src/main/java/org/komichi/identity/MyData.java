package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.komichi.audit.AuditTrail;

/** Everything that all rooms hold about the current person, once she has shown that it is she ({@code MyAccount.everything}). */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyData {
    @Inject
    Instance<PersonalDataSource> rooms;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Sections by name; their values are made for JSON. */
    public Map<String, Object> everything() {
        long person = currentPerson.id();
        Map<String, Object> sections = new TreeMap<>();
        rooms.forEach(room -> sections.put(room.section(), room.everythingAbout(person)));
        sections.put("made-at", clock.instant().toString());
        audit.record("own-data-downloaded", "person", person, null);
        return sections;
    }
}

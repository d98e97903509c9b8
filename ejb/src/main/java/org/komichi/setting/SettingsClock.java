package org.komichi.setting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;

/** Reads what was chosen, at the start and three times a minute: what is changed on one server counts on the other soon. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class SettingsClock {
    @PersistenceContext
    EntityManager database;

    @Inject
    ServiceSettings settings;

    /** Reads it now. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "8/20", persistent = false)
    public void read() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        database.createQuery("select c.name, c.newValue from SettingChange c order by c.revision", Object[].class)
                .getResultStream()
                .forEach(row -> values.put((Setting) row[0], (String) row[1]));
        settings.use(values);
    }
}

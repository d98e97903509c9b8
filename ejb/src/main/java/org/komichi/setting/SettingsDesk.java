package org.komichi.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;

/** Changes settings, and takes changes back. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
public class SettingsDesk {
    private static final int SHOWN = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    ServiceSettings settings;

    @Inject
    SettingsClock clockOfSettings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All settings as they are now.
     * @param revision what a change is based on */
    public record Sheet(int revision, Map<Setting, String> values) {}

    /** One setting that was changed. */
    public record Change(Setting setting, String before, String after) {}

    /** What somebody changed at once.
     * @param by number of the person */
    public record Revision(int number, Instant at, long by, List<Change> changes) {}

    /** How everything is set. */
    public Sheet sheet() {
        return new Sheet(latest(), values());
    }

    /**
     * Changes what differs; the same again is nothing.
     *
     * @param revision what she saw when she began
     * @throws ChangedMeanwhile when somebody else changed something since
     * @throws SettingOutOfBounds when a value is not allowed
     * @throws NoticeEndsBeforeItBegins when an announcement would
     */
    public void change(int revision, Map<Setting, String> wanted) {
        Map<Setting, String> now = values();
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        wanted.forEach((setting, value) -> {
            if (!setting.allows(value)) {
                throw new SettingOutOfBounds(setting);
            }
            if (!value.equals(now.get(setting))) {
                changed.put(setting, value);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        if (revision != latest()) {
            throw new ChangedMeanwhile();
        }
        Map<Setting, String> after = new EnumMap<>(now);
        after.putAll(changed);
        checkNotice(after);
        int number = revision + 1;
        database.persist(new SettingRevision(number, currentPerson.id(), clock.instant()));
        database.flush();
        changed.forEach((setting, value) -> {
            database.persist(new SettingChange(number, setting, now.get(setting), value));
            audit.record("setting-changed", "setting", setting.name(), Integer.toString(number));
        });
        database.flush();
        clockOfSettings.read();
    }

    /** Sets what a revision changed to what it was before; whatever was changed later of the same is taken back, too. */
    public void undo(int number) {
        Revision revision = history().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<Setting, String> before = new EnumMap<>(Setting.class);
        revision.changes().forEach(change -> before.put(change.setting(), change.before()));
        change(latest(), before);
    }

    /** What was changed, the latest first. */
    public List<Revision> history() {
        Map<Integer, Revision> revisions = new LinkedHashMap<>();
        database.createQuery("select r from SettingRevision r order by r.number desc", SettingRevision.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> new Revision(row.number(), row.changedAt(), row.changedBy(), new ArrayList<>()))
                .forEach(revision -> revisions.put(revision.number(), revision));
        database.createQuery("select c from SettingChange c order by c.name", SettingChange.class)
                .getResultStream()
                .filter(change -> revisions.containsKey(change.revision()))
                .forEach(change -> revisions.get(change.revision()).changes().add(change.told()));
        return List.copyOf(revisions.values());
    }

    private static void checkNotice(Map<Setting, String> values) {
        String from = values.get(Setting.NOTICE_FROM);
        String until = values.get(Setting.NOTICE_UNTIL);
        if (!from.isEmpty() && !until.isEmpty() && !LocalDateTime.parse(from).isBefore(LocalDateTime.parse(until))) {
            throw new NoticeEndsBeforeItBegins();
        }
    }

    private Map<Setting, String> values() {
        clockOfSettings.read();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, settings.value(setting));
        }
        return values;
    }

    private int latest() {
        return database.createQuery("select r.number from SettingRevision r order by r.number desc", Integer.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }
}

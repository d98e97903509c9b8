package org.komichi.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;

/** The trail as administrators read it; reading it leaves a line of its own. */
@Stateless
@RolesAllowed("ADMIN")
public class AuditLog {
    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    /**
     * Which lines are wanted; whatever is null does not matter.
     *
     * @param action the action
     * @param actor number of who did it
     * @param from from this moment on
     * @param before before this moment
     */
    public record Filter(
            @Nullable String action,
            @Nullable Long actor,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** One line. */
    public record Line(
            long id,
            Instant at,
            @Nullable Long actor,
            String action,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String detail,
            boolean sealed) {}

    private static final Map<String, String> COLUMNS =
            Map.of("at", "e.at", "actor", "e.actorId", "action", "e.action", "subject", "e.subjectKind");

    /** A page of the lines that fit. By themselves the latest first; columns: at, actor, action, subject. */
    public PageOf<Line> lines(Filter filter, Paging paging, Sorting sorting) {
        Map<String, Object> values = new TreeMap<>();
        StringBuilder where = new StringBuilder("where 1 = 1");
        and(where, values, "e.action = :action", "action", filter.action());
        and(where, values, "e.actorId = :actor", "actor", filter.actor());
        and(where, values, "e.at >= :from", "from", filter.from());
        and(where, values, "e.at < :before", "before", filter.before());
        audit.record("audit-seen", null, null, filter.action());
        long total = bound(database.createQuery("select count(e) from AuditEntry e " + where, Long.class), values)
                .getSingleResult();
        List<Line> lines = bound(
                        database.createQuery(
                                "select e.id, e.at, e.actorId, e.action, e.subjectKind, e.subjectId, e.detail, e.sealId"
                                        + " from AuditEntry e " + where
                                        + sorting.orderBy(COLUMNS, "e.at desc, e.id desc"),
                                Object[].class),
                        values)
                .setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultStream()
                .map(AuditLog::line)
                .toList();
        return PageOf.of(total, paging, lines);
    }

    /** Every action there has been, for the filter. */
    public List<String> actions() {
        return database.createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static Line line(Object[] row) {
        return new Line(
                (Long) row[0],
                (Instant) row[1],
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] != null);
    }
}

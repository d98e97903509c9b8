package org.komichi.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.acceptance.Acceptance.Accepting;
import org.komichi.acceptance.Acceptance.Condition;
import org.komichi.acceptance.Acceptance.Cover;
import org.komichi.acceptance.Acceptance.Listed;
import org.komichi.shared.Identified;

/** What was told of a station at one moment. It is never changed: what is told anew is another one. */
@Entity
@Table(name = "acceptance_report")
class AcceptanceReport extends Identified {
    @Column(name = "station_id")
    private long stationId;

    @Column(name = "told_at")
    private Instant toldAt;

    /** Who told; null when her account is gone. */
    @Column(name = "told_by")
    private Long toldBy;

    @Enumerated(EnumType.STRING)
    private Accepting accepting;

    private int nurses;

    @Column(name = "children_now")
    private int childrenNow;

    @Column(name = "children_new")
    private int childrenNew;

    private String conditions;

    private String words;

    @Enumerated(EnumType.STRING)
    private Cover cover;

    @Enumerated(EnumType.STRING)
    private Listed listed;

    private boolean publishable;

    protected AcceptanceReport() {}

    AcceptanceReport(long stationId, Long toldBy, Acceptance told, Instant now) {
        this.stationId = stationId;
        this.toldBy = toldBy;
        this.toldAt = now;
        this.accepting = told.accepting();
        this.nurses = told.nurses();
        this.childrenNow = told.childrenNow();
        this.childrenNew = told.childrenNew();
        this.conditions = told.conditions().stream().map(Condition::name).collect(Collectors.joining(","));
        this.words = told.words();
        this.cover = told.cover();
        this.listed = told.listed();
        this.publishable = told.publishable();
    }

    long stationId() {
        return stationId;
    }

    Told told() {
        return new Told(
                toldAt,
                new Acceptance(
                        accepting,
                        nurses,
                        childrenNow,
                        childrenNew,
                        readConditions(),
                        words,
                        cover,
                        listed,
                        publishable));
    }

    // Some databases take an empty text for none.
    private Set<Condition> readConditions() {
        return conditions == null || conditions.isEmpty()
                ? Set.of()
                : Arrays.stream(conditions.split(","))
                        .map(Condition::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
    }
}

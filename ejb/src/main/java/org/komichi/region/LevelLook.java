package org.komichi.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.identity.Role;
import org.komichi.shared.Identified;

/** That somebody saw somebody's levels with her name on a day. */
@Entity
@Table(name = "level_look")
class LevelLook extends Identified {
    @Column(name = "person_id")
    private long personId;

    @Column(name = "seen_on")
    private LocalDate on;

    @Column(name = "viewer_id")
    private Long viewerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "as_role")
    private Role as;

    @Column(name = "organisation_id")
    private Long organisationId;

    protected LevelLook() {}

    LevelLook(long personId, LocalDate on, long viewerId, Role as, Long organisationId) {
        this.personId = personId;
        this.on = on;
        this.viewerId = viewerId;
        this.as = as;
        this.organisationId = organisationId;
    }
}

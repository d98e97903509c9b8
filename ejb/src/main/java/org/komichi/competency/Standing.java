package org.komichi.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The level of a person in one outcome, derived and kept for lists of many people. Read here, written by
 * {@link StandingTable}.
 */
@Entity
@Table(name = "standing")
@IdClass(Standing.Key.class)
class Standing {
    /** A person and an outcome. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long personId;
        private String outcome;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.outcome.equals(outcome);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, outcome);
        }
    }

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    private String outcome;

    private int level;

    @Column(name = "until_on")
    private LocalDate until;

    @Column(name = "framework_version")
    private String frameworkVersion;

    @Column(name = "computed_on")
    private LocalDate computedOn;

    protected Standing() {}
}

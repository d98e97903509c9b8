package org.komichi.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * A row with a number of its own and a version for optimistic locking. Survey responses are not such rows: their ids are
 * random, because a rising number would tell when, and so by whom, something was answered.
 */
@MappedSuperclass
public abstract class Identified {
    @Id
    @SequenceGenerator(name = "komichi", sequenceName = "komichi_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "komichi")
    private Long id;

    @Version
    private int version;

    /** The row's number; null until it is persisted. */
    public Long id() {
        return id;
    }

    /** How often the row was changed. */
    public int version() {
        return version;
    }
}

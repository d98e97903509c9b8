package org.komichi.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.komichi.shared.Identified;

/** A clinic, a visiting-nurse station, a hospital, an association: where people work, or who organizes. */
@Entity
@Table(name = "organisation")
public class Organisation extends Identified {
    /** What kind of organisation it is. */
    public enum Kind {
        CLINIC,
        HOSPITAL,
        STATION,
        ASSOCIATION,
        FACILITY,
        SCHOOL,
        GOVERNMENT,
        OTHER
    }

    private String name;

    /** Its place in lists; names do not change. */
    @Column(name = "name_order")
    private byte[] nameOrder;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** JIS X 0402 code of the municipality, six digits with the check digit; null when not told. */
    private String municipality;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Organisation() {}

    /** @param municipality JIS code of six digits, or null */
    public Organisation(String name, Kind kind, String municipality, Instant now) {
        this.name = Objects.requireNonNull(name);
        this.nameOrder = NameOrder.ofOrganisation(name).bytes();
        this.kind = Objects.requireNonNull(kind);
        this.municipality = municipality;
        this.createdAt = now;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public String municipality() {
        return municipality;
    }
}

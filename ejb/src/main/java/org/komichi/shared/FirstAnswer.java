package org.komichi.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What was answered to a request that creates something. The row is inserted before the work and filled after it, in the
 * transaction of the work: either both are there or neither.
 */
@Entity
@Table(name = "first_answer")
public class FirstAnswer {
    @Id
    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "body_hash")
    private String bodyHash;

    private Integer status;
    private String location;

    @Column(name = "content_type")
    private String contentType;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected FirstAnswer() {}

    FirstAnswer(String keyHash, String bodyHash, Instant now) {
        this.keyHash = keyHash;
        this.bodyHash = bodyHash;
        this.createdAt = now;
    }

    void answered(int newStatus, String newLocation, String newContentType, String newBody) {
        status = newStatus;
        location = newLocation;
        contentType = newContentType;
        body = newBody;
    }

    /** Whether this body was the one that came first. */
    public boolean answers(String otherBodyHash) {
        return bodyHash.equals(otherBodyHash);
    }

    public int status() {
        return status;
    }

    /** Where what was created can be found; may be null. */
    public String location() {
        return location;
    }

    public String contentType() {
        return contentType;
    }

    public String body() {
        return body;
    }
}

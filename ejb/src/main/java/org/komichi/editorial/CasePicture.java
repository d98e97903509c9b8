package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.picture.CleanPicture;
import org.komichi.shared.Identified;

/** A picture of a case, as it was written anew. It never changes. */
@Entity
@Table(name = "case_picture")
public class CasePicture extends Identified {
    @Column(name = "case_id")
    private long caseId;

    private String file;

    @Column(name = "media_type")
    private String mediaType;

    private byte[] bytes;

    @Column(name = "by_id")
    private long byId;

    private Instant at;

    protected CasePicture() {}

    CasePicture(long caseId, String file, CleanPicture picture, long by, Instant now) {
        this.caseId = caseId;
        this.file = file;
        this.mediaType = picture.type();
        this.bytes = picture.bytes();
        this.byId = by;
        this.at = now;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

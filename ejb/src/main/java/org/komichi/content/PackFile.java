package org.komichi.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.persistence.annotations.Mutable;

/** One file of a stored version. */
@Entity
@Table(name = "content_file")
@IdClass(PackFile.Key.class)
class PackFile {
    @Id
    @Column(name = "pack_version_id")
    private Long packVersionId;

    @Id
    private String path;

    @Column(name = "media_type")
    private String mediaType;

    private int size;

    // Never changed in place: no copy for comparison.
    @Mutable(false)
    private byte[] bytes;

    protected PackFile() {}

    PackFile(long packVersionId, String path, byte[] bytes) {
        this.packVersionId = packVersionId;
        this.path = path;
        this.mediaType = MediaKind.ofName(path).mediaType();
        this.size = bytes.length;
        this.bytes = bytes;
    }

    /** Which file of which version. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        Long packVersionId;
        String path;

        protected Key() {}

        Key(long packVersionId, String path) {
            this.packVersionId = packVersionId;
            this.path = path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(packVersionId, that.packVersionId)
                    && Objects.equals(path, that.path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(packVersionId, path);
        }
    }
}

package org.komichi.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.komichi.shared.Identified;

/** The file of a certificate. It stands apart, so that lists do not read it, and goes when the certificate is taken back. */
@Entity
@Table(name = "external_certificate_file")
class CertificateFile extends Identified {
    @Column(name = "certificate_id")
    private long certificateId;

    private byte[] bytes;

    protected CertificateFile() {}

    CertificateFile(long certificateId, CleanCertificate file) {
        this.certificateId = certificateId;
        this.bytes = file.bytes();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

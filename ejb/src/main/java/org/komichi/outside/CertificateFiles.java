package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Reach;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** The files of certificates: for their holders, and for those who check them. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CertificateFiles {
    @PersistenceContext
    EntityManager database;

    @Inject
    CertificateShelf shelf;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /** A file.
     * @param type its media type */
    public record File(String type, byte[] bytes) {
        public File {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The file of a certificate. When somebody else than its holder looks at it, that is noted.
     * @throws NotFound when there is none, or it is not hers to see */
    public File of(String number) {
        ExternalCertificate certificate = shelf.find(number).orElseThrow(NotFound::new);
        if (certificate.personId() != currentPerson.id()) {
            if (!Reach.of(currentPerson, Role.ORGANIZER, Role.ASSESSOR).covers(database, certificate.personId())) {
                throw new NotFound();
            }
            audit.record("outside-certificate-file-seen", "person", certificate.personId(), number);
        }
        return new File(certificate.mediaType(), shelf.file(certificate));
    }
}

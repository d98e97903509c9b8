package org.komichi.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.credential.Certificates;
import org.komichi.credential.IssuedCertificate;
import org.komichi.credential.RevocationReason;
import org.komichi.web.identity.Going;

/** Withdrawing the certificate that a page has chosen: the form of {@code includes/revocation.xhtml}. */
@Named
@RequestScoped
public class Revocation {
    @Inject
    Certificates certificates;

    @Inject
    Going going;

    private String runSlug;
    private IssuedCertificate certificate;
    private String afterwards;
    private RevocationReason reason;

    /**
     * A page chooses the certificate before its form is read or drawn.
     *
     * @param afterwards the address to go to when it is withdrawn
     */
    void choose(String slugOfRun, IssuedCertificate chosen, String afterwards) {
        this.runSlug = slugOfRun;
        this.certificate = chosen;
        this.afterwards = afterwards;
    }

    /** Withdraws it. */
    public void revoke() throws IOException {
        certificates.revoke(runSlug, certificate.number(), reason);
        going.to(afterwards);
    }

    /** What is about to be withdrawn, or null when nothing is chosen or it is over already. */
    public IssuedCertificate getCertificate() {
        return certificate != null && certificate.revocable() ? certificate : null;
    }

    public RevocationReason[] getReasons() {
        return RevocationReason.values();
    }

    public RevocationReason getReason() {
        return reason;
    }

    public void setReason(RevocationReason reason) {
        this.reason = reason;
    }
}

package org.komichi.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.komichi.credential.Certificates;
import org.komichi.credential.FoundCertificate;
import org.komichi.credential.RevocationReason;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;

/** {@code /admin/certificates}: one certificate by its number, and withdrawing it. Lists belong to the organizing teams. */
@Named
@RequestScoped
public class AdminCertificatesPage {
    @Inject
    Certificates certificates;

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Language language;

    @Inject
    Going going;

    private FoundCertificate found;
    private RevocationReason reason;

    @PostConstruct
    void load() {
        found = certificates.findIssued(getTyped()).orElse(null);
    }

    /** Withdraws it. */
    public void revoke() throws IOException {
        String number = found.certificate().number();
        certificates.revoke(found.runSlug(), number, reason);
        going.to("/admin/certificates?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&done=revoked");
    }

    /** What was looked for; empty before. */
    public String getTyped() {
        return address.find("q").orElse("");
    }

    /** What was found, or null. */
    public @Nullable FoundCertificate getFound() {
        return found;
    }

    public String getCourse() {
        return found.course().in(language.of(request));
    }

    public String getRun() {
        return found.run().in(language.of(request));
    }

    public String getIssuedOn() {
        return Moments.inJapan(language.of(request)).date(found.certificate().issuedOn());
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

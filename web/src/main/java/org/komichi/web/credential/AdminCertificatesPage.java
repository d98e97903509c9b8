package org.komichi.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.komichi.credential.Certificates;
import org.komichi.credential.FoundCertificate;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;

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
    Revocation revocation;

    private FoundCertificate found;

    @PostConstruct
    void load() {
        found = certificates.findIssued(getTyped()).orElse(null);
        if (found != null) {
            String number = found.certificate().number();
            revocation.choose(
                    found.runSlug(),
                    found.certificate(),
                    AddressedRows.with("/admin/certificates", "q", number) + "&done=revoked");
        }
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
}

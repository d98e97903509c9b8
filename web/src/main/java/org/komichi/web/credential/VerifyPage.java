package org.komichi.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.komichi.credential.CertificateCode;
import org.komichi.credential.Certificates;
import org.komichi.credential.Verification;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;

/**
 * {@code /verify} and {@code /verify/{code}}: whether a certificate is valid, for anybody who holds it. Search engines are
 * told to stay away.
 */
@Named
@RequestScoped
public class VerifyPage {
    @Inject
    Certificates certificates;

    @Inject
    VerificationPace pace;

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Language language;

    @Inject
    Going going;

    private String typed;
    private Optional<Verification> found = Optional.empty();
    private boolean tooFast;

    /** Looks the code of the address up. */
    public void look() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        if (isAsked()) {
            tooFast = !pace.allows(request.getRemoteAddr());
            if (tooFast) {
                external.setResponseStatus(429);
                external.setResponseHeader("Retry-After", "60");
                return;
            }
            found = certificates.verify(address.text("code"));
            if (found.isEmpty()) {
                external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** Goes to the address of the code that was typed. */
    public void verify() throws IOException {
        String plain = CertificateCode.read(typed).map(CertificateCode::grouped).orElse("unknown");
        going.to("/verify/" + plain);
    }

    /** Whether there is a code in the address. */
    public boolean isAsked() {
        return address.find("code").isPresent();
    }

    /** {@code VALID}, {@code REPLACED}, {@code REVOKED}, {@code UNKNOWN}, {@code TOO_FAST}, or nothing when nobody asked. */
    public String getState() {
        if (!isAsked()) {
            return "";
        }
        return tooFast ? "TOO_FAST" : found.map(one -> one.state().name()).orElse("UNKNOWN");
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public boolean isValid() {
        return found.map(Verification::valid).orElse(false);
    }

    public CertificateView getText() {
        return CertificateView.of(found.orElseThrow().text(), language.of(request));
    }

    /** The day of revocation. */
    public String getEndedOn() {
        return Moments.inJapan(language.of(request))
                .date(found.map(Verification::endedOn).orElse(null));
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}

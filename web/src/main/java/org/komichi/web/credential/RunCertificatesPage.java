package org.komichi.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.credential.Certificates;
import org.komichi.credential.IssuedCertificate;
import org.komichi.credential.RevocationReason;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;

/** {@code /organizer/runs/{slug}/certificates}: what was issued in a run, and withdrawing it. */
@Named
@RequestScoped
public class RunCertificatesPage {
    /** A certificate as a row. */
    public record Row(String number, String name, String issuedOn, String state, boolean revocable, String reason) {}

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

    private String runTitle;
    private List<IssuedCertificate> issued;
    private String number;
    private RevocationReason reason;

    @PostConstruct
    void load() {
        runTitle = certificates.answeredFor(getSlug()).title().in(language.of(request));
        issued = certificates.issuedIn(getSlug());
        number = address.find("revoke").orElse(null);
    }

    /** Withdraws the chosen certificate. */
    public void revoke() throws IOException {
        certificates.revoke(getSlug(), number, reason);
        going.to("/organizer/runs/" + getSlug() + "/certificates?done=revoked");
    }

    public List<Row> getRows() {
        return issued.stream().map(this::row).toList();
    }

    /** The certificate that is about to be withdrawn, or null. */
    public Row getChosen() {
        return issued.stream()
                .filter(one -> one.number().equals(number) && one.revocable())
                .findFirst()
                .map(this::row)
                .orElse(null);
    }

    private Row row(IssuedCertificate one) {
        return new Row(
                one.number(),
                one.name(),
                Moments.inJapan(language.of(request)).date(one.issuedOn()),
                one.state().name(),
                one.revocable(),
                one.reason() == null ? "" : one.reason().name());
    }

    public String getSlug() {
        return address.text("slug");
    }

    public String getRunTitle() {
        return runTitle;
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

package org.komichi.web.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.komichi.outside.HandedInCertificate;
import org.komichi.outside.MyCertificates;
import org.komichi.outside.MyEvidenceCode;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/certificates}: what I did elsewhere: certificates to hand in, and the code for other systems. */
@Named
@RequestScoped
public class OutsideCertificatesPage {
    private static final String HERE = "/my/competencies/certificates?done=";

    /** A little more than the rule allows, so that the rule can say what is too large. */
    private static final int MOST_BYTES = 6 * 1024 * 1024;

    @Inject
    MyCertificates certificates;

    @Inject
    MyEvidenceCode code;

    @Inject
    EvidenceWords words;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private String name;
    private String issuer;
    private String on;
    private String until;
    private String[] outcomes = {};
    private Part file;

    /** Hands one in. */
    public void handIn() throws IOException {
        byte[] bytes = {};
        if (file != null) {
            try (InputStream chosen = file.getInputStream()) {
                bytes = chosen.readNBytes(MOST_BYTES);
            }
        }
        certificates.handIn(
                new HandedInCertificate(
                        formId(),
                        name,
                        issuer,
                        Typed.day(on).orElse(null),
                        EvidenceWords.lastDay(until),
                        List.of(outcomes)),
                bytes);
        going.to(HERE + "handed-in");
    }

    /** Takes one back. */
    public void takeBack(String number) throws IOException {
        certificates.takeBack(number);
        going.to(HERE + "taken-back");
    }

    public void makeCode() throws IOException {
        code.make();
        going.to(HERE + "code-made#code");
    }

    public void takeCodeBack() throws IOException {
        code.takeBack();
        going.to(HERE + "code-taken-back#code");
    }

    private UUID formId() {
        try {
            return UUID.fromString(address.text("formId"));
        } catch (IllegalArgumentException notFromOurForm) {
            throw new NotFound();
        }
    }

    /** Number of this form: sent twice, it hands in once. */
    public String getFormId() {
        return form.posted()
                ? address.find("formId").orElse("")
                : UUID.randomUUID().toString();
    }

    public List<CertificateView> getMine() {
        return certificates.mine().stream()
                .map(one -> CertificateView.of(one, words))
                .toList();
    }

    public List<SelectItem> getAllOutcomes() {
        return words.choices();
    }

    /** My code for other systems; null when I made none. */
    public String getCode() {
        return code.mine().orElse(null);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String[] getOutcomes() {
        return outcomes.clone();
    }

    public void setOutcomes(String[] outcomes) {
        this.outcomes = outcomes == null ? new String[0] : outcomes.clone();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

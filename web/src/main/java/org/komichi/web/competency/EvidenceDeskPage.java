package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.competency.EntrustmentDesk;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.outside.CertificateDesk;
import org.komichi.outside.SeenCertificate;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /organizer/evidence}: evidence that waits for a person; with {@code ?decline=} the form that says why not. */
@Named
@RequestScoped
public class EvidenceDeskPage {
    private static final String HERE = "/organizer/evidence";
    private static final String DECLINE = "decline";

    /** An entrustment that waits.
     * @param signed by whom, on which visit
     * @param signedByMe whether somebody else has to decide */
    public record Entrusted(String entry, String who, List<String> outcomes, String signed, boolean signedByMe) {}

    @Inject
    EntrustmentDesk entrustments;

    @Inject
    CertificateDesk certificates;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    EvidenceWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private List<Entrusted> entrusted = List.of();
    private List<SeenCertificate> waiting;
    private String reason;

    @PostConstruct
    void load() {
        waiting = certificates.waiting();
        if (isOrganizer()) {
            entrusted = entrustments.waiting().stream().map(this::row).toList();
        }
    }

    /** Called before the page is drawn, so that who may not see it is told so. */
    public void open() {
        // Reading it is all there is to do.
    }

    private Entrusted row(EntrustmentDesk.Waiting one) {
        return new Entrusted(
                one.entry(),
                words.who(one.learner(), one.profession()),
                words.outcomes(one.outcomes()),
                words.texts()
                        .format(
                                "competency_desk.signed",
                                words.date(one.on()),
                                one.source(),
                                words.who(one.by(), one.byProfession())),
                one.signedByMe());
    }

    /** Confirms that somebody is entrusted. */
    public void confirm(String entry) throws IOException {
        entrustments.confirm(entry);
        going.to(HERE + "?done=confirmed");
    }

    /** Does not, and says why. */
    public void decline() throws IOException {
        entrustments.decline(address.text(DECLINE), reason);
        going.to(HERE + "?done=declined");
    }

    /** Only organizers confirm; assessors check certificates. */
    public boolean isOrganizer() {
        return currentPerson.holds(Role.ORGANIZER);
    }

    public List<Entrusted> getEntrusted() {
        return entrusted;
    }

    /** The one that is declined; null when none is asked for, or it waits no more. */
    public Entrusted getDeclining() {
        return address.find(DECLINE)
                .flatMap(entry -> entrusted.stream()
                        .filter(one -> one.entry().equals(entry) && !one.signedByMe())
                        .findFirst())
                .orElse(null);
    }

    public List<CertificateView> getWaiting() {
        return waiting.stream().map(one -> CertificateView.of(one, words)).toList();
    }

    /** What I accepted, for the case that it turns out to be wrong. */
    public List<CertificateView> getAccepted() {
        return certificates.acceptedByMe().stream()
                .map(one -> CertificateView.of(one, words))
                .toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.komichi.competency.Competencies;
import org.komichi.competency.EvidenceKind;
import org.komichi.outside.CertificateDesk;
import org.komichi.outside.CheckedCertificate;
import org.komichi.outside.SeenCertificate;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /organizer/evidence/{number}}: a certificate from elsewhere; somebody who looks at its file decides what it shows. */
@Named
@RequestScoped
public class CertificateCheckPage {
    @Inject
    CertificateDesk desk;

    @Inject
    Competencies competencies;

    @Inject
    EvidenceWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private SeenCertificate seen;
    private String[] outcomes;
    private Integer level;
    private String until;
    private String reason;

    @PostConstruct
    void load() {
        seen = desk.get(address.text("number"));
        outcomes = seen.wished().toArray(String[]::new);
        until = Objects.toString(seen.until(), "");
    }

    /** Called before the page is drawn, so that what is not hers to see answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void accept() throws IOException {
        desk.accept(
                seen.number(),
                new CheckedCertificate(List.of(outcomes), level == null ? 0 : level, EvidenceWords.lastDay(until)));
        done("accepted");
    }

    public void refuse() throws IOException {
        desk.refuse(seen.number(), reason);
        done("refused");
    }

    /** It was accepted, and is wrong. */
    public void findWrong() throws IOException {
        desk.findWrong(seen.number(), reason);
        done("wrong");
    }

    private void done(String what) throws IOException {
        going.to("/organizer/evidence?done=" + what);
    }

    public CertificateView getCertificate() {
        return CertificateView.of(seen, words);
    }

    public List<SelectItem> getAllOutcomes() {
        return words.choices();
    }

    /** The levels that evidence from elsewhere can support, with their names. */
    public List<SelectItem> getLevels() {
        return competencies.framework().levels().stream()
                .filter(one -> one.level() >= 1 && one.level() <= EvidenceKind.EXTERNAL.maxLevel())
                .map(one -> new SelectItem(
                        one.level(), one.level() + "　" + one.name().in(words.locale())))
                .toList();
    }

    /** How many outcomes are chosen. */
    public int getChosen() {
        return outcomes.length;
    }

    public String[] getOutcomes() {
        return outcomes.clone();
    }

    public void setOutcomes(String[] outcomes) {
        this.outcomes = outcomes == null ? new String[0] : outcomes.clone();
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

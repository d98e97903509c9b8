package org.komichi.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.credential.CertificateState;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.Certificates;
import org.komichi.web.frame.Language;
import org.komichi.web.identity.Going;

/** {@code /my/certificates} */
@Named
@RequestScoped
public class CertificatesPage {
    /**
     * A certificate as a card.
     *
     * @param printable whether there is a PDF of it
     * @param renewable whether it can be issued with the name of today
     */
    public record Card(CertificateView text, String state, boolean printable, boolean waiting, boolean renewable) {}

    @Inject
    Certificates certificates;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Going going;

    private List<CertificateSummary> mine;

    @PostConstruct
    void load() {
        mine = certificates.mine();
    }

    public List<Card> getCards() {
        return mine.stream().map(this::card).toList();
    }

    /** Prints today's name. */
    public void reissue(String number) throws IOException {
        certificates.reissue(number);
        going.to("/my/certificates?done=reissued");
    }

    private Card card(CertificateSummary summary) {
        CertificateState state = summary.state();
        return new Card(
                CertificateView.of(summary.text(), language.of(request)),
                state.name(),
                state == CertificateState.VALID,
                state == CertificateState.WITHOUT_NAME,
                summary.nameChanged());
    }
}

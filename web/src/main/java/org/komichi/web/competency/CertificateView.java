package org.komichi.web.competency;

import java.util.List;
import org.komichi.outside.CertificateState;
import org.komichi.outside.SeenCertificate;
import org.komichi.web.frame.Moments;

/**
 * A certificate from elsewhere as its pages show it.
 *
 * @param holder whose it is, with her profession
 * @param until until when it is valid; empty when it says nothing
 * @param wished what its holder thinks it shows
 * @param kind how its state looks
 * @param words its state
 * @param checked when it was checked and by whom; empty while it waits
 * @param shows what it shows; empty unless it was accepted
 * @param countsUntil until when it counts; empty when the framework decides
 * @param reason why it was refused; empty otherwise
 */
public record CertificateView(
        String number,
        String holder,
        String title,
        String issuer,
        String on,
        String until,
        List<String> wished,
        boolean picture,
        CertificateState state,
        String kind,
        String words,
        String handedIn,
        String checked,
        List<String> shows,
        int level,
        String countsUntil,
        String reason) {
    private static final String FILES = "/certificate-files/";

    static CertificateView of(SeenCertificate seen, EvidenceWords words) {
        Moments moments = Moments.inJapan(words.locale());
        return new CertificateView(
                seen.number(),
                words.who(seen.holder(), seen.profession()),
                seen.title(),
                seen.issuer(),
                words.date(seen.on()),
                words.until(seen.until()),
                words.outcomes(seen.wished()),
                seen.picture(),
                seen.state(),
                switch (seen.state()) {
                    case WAITING -> "wait";
                    case ACCEPTED -> "done";
                    case REFUSED -> "stop";
                    case TAKEN_BACK -> "plain";
                },
                words.texts().getString("competency_certificates.state." + seen.state()),
                moments.date(seen.handedInAt()),
                seen.decidedAt() == null
                        ? ""
                        : words.texts()
                                .format(
                                        "competency_certificates.checked",
                                        moments.date(seen.decidedAt()),
                                        words.who(seen.decider(), null)),
                words.outcomes(seen.outcomes()),
                seen.level(),
                words.until(seen.countsUntil()),
                seen.reason() == null ? "" : seen.reason());
    }

    /** Where its file is. */
    public String file() {
        return FILES + number;
    }

    public boolean isWaiting() {
        return state == CertificateState.WAITING;
    }

    public boolean isAccepted() {
        return state == CertificateState.ACCEPTED;
    }
}

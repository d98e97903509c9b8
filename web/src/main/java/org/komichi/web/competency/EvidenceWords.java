package org.komichi.web.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.komichi.competency.EvidenceEntry;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** Says in words what a piece of evidence is. */
@RequestScoped
public class EvidenceWords {
    @Inject
    FrameBean frame;

    @Inject
    Professions professions;

    /** The texts in the reader's language. */
    Texts texts() {
        return Texts.in(frame.getLocale());
    }

    String date(LocalDate day) {
        return Moments.inJapan(frame.getLocale()).date(day);
    }

    /** Until when something holds; empty when it lasts. */
    String until(LocalDate day) {
        return day == null ? "" : texts().format("competency.until", date(day));
    }

    String kind(EvidenceEntry entry) {
        return texts().getString("competency.kind." + entry.kind().name());
    }

    /** One line: what happened when, who signed, and how long it counts. */
    String line(EvidenceEntry entry) {
        String line = texts().format(
                        entry.by() == null ? "competency_profile.evidence" : "competency_profile.vouched",
                        date(entry.on()),
                        entry.source(),
                        kind(entry),
                        entry.by());
        return entry.until() == null ? line : texts().format("competency_profile.lasting", line, date(entry.until()));
    }

    /** A row of the list of all evidence. */
    EvidenceView row(EvidenceEntry entry, LocalDate today, String version) {
        State state = State.of(entry, today);
        return new EvidenceView(
                date(entry.on()),
                kind(entry),
                entry.source(),
                signer(entry),
                state.counts() ? String.valueOf(entry.supports()) : "–",
                state == State.REVOKED ? "" : until(entry.until()),
                state.look,
                texts().getString("competency_outcome.state." + state.name()),
                detail(entry, version));
    }

    private String signer(EvidenceEntry entry) {
        if (entry.by() == null) {
            return "";
        }
        Optional<String> profession = Optional.ofNullable(entry.profession())
                .flatMap(professions::find)
                .map(Profession::label)
                .map(label -> label.in(frame.getLocale()));
        return profession
                .map(name -> texts().format("competency_outcome.signer", entry.by(), name))
                .orElse(entry.by());
    }

    private String detail(EvidenceEntry entry, String version) {
        if (entry.revokedOn() != null) {
            return texts().format("competency_outcome.revoked", date(entry.revokedOn()), entry.revokedBecause());
        }
        return entry.under().equals(version)
                ? ""
                : texts().format("competency_outcome.under", entry.under(), entry.outcome());
    }

    private enum State {
        COUNTS("done"),
        WAITS("wait"),
        OVER("locked"),
        REVOKED("stop");

        private final String look;

        State(String look) {
            this.look = look;
        }

        boolean counts() {
            return this == COUNTS || this == WAITS;
        }

        static State of(EvidenceEntry entry, LocalDate today) {
            if (entry.revokedOn() != null) {
                return REVOKED;
            }
            if (entry.until() != null && entry.until().isBefore(today)) {
                return OVER;
            }
            return entry.unconfirmed() ? WAITS : COUNTS;
        }
    }
}

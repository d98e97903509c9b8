package org.komichi.web.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komichi.competency.Competencies;
import org.komichi.competency.EvidenceEntry;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.frame.Typed;

/** Says in words what a piece of evidence is. */
@RequestScoped
public class EvidenceWords {
    @Inject
    FrameBean frame;

    @Inject
    Professions professions;

    @Inject
    Competencies competencies;

    Locale locale() {
        return frame.getLocale();
    }

    /** The texts in the reader's language. */
    Texts texts() {
        return Texts.in(frame.getLocale());
    }

    String date(LocalDate day) {
        return Moments.inJapan(frame.getLocale()).date(day);
    }

    /** The last day that was typed; null when nothing was. What is no day is one that is long over, and refused as such. */
    static LocalDate lastDay(String typed) {
        return typed == null || typed.isBlank() ? null : Typed.day(typed).orElse(LocalDate.MIN);
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
        return entry.by() == null ? "" : who(entry.by(), entry.profession());
    }

    /** Somebody with her profession.
     * @param told her name; null when she told none
     * @param code of her profession; null when it is not known */
    String who(String told, String code) {
        String name = told == null ? texts().getString("competency.unnamed") : told;
        Optional<String> profession = Optional.ofNullable(code)
                .flatMap(professions::find)
                .map(Profession::label)
                .map(label -> label.in(frame.getLocale()));
        return profession
                .map(called -> texts().format("competency_outcome.signer", name, called))
                .orElse(name);
    }

    /** Outcomes with what they say; a code that the framework does not have any more stays a code. */
    List<String> outcomes(Collection<String> codes) {
        Map<String, Bilingual> said = competencies.words();
        return codes.stream()
                .map(code -> said.containsKey(code) ? line(code, said.get(code)) : code)
                .toList();
    }

    /** All outcomes to choose from. */
    List<SelectItem> choices() {
        return competencies.framework().outcomes().stream()
                .map(outcome -> new SelectItem(outcome.code(), line(outcome.code(), outcome.text())))
                .toList();
    }

    private String line(String code, Bilingual text) {
        return code + "　" + text.in(frame.getLocale());
    }

    private String detail(EvidenceEntry entry, String version) {
        if (entry.revokedOn() != null) {
            return texts().format("competency_outcome.revoked", date(entry.revokedOn()), entry.revokedBecause());
        }
        if (entry.declinedOn() != null) {
            return texts().format("competency_outcome.declined", date(entry.declinedOn()), entry.declinedBecause());
        }
        if (entry.unconfirmed()) {
            return texts().getString("competency_outcome.waits");
        }
        return entry.under().equals(version)
                ? ""
                : texts().format("competency_outcome.under", entry.under(), entry.outcome());
    }

    private enum State {
        COUNTS("done"),
        WAITS("wait"),
        DECLINED("info"),
        OVER("locked"),
        REVOKED("stop");

        private final String look;

        State(String look) {
            this.look = look;
        }

        boolean counts() {
            return this == COUNTS || this == WAITS || this == DECLINED;
        }

        static State of(EvidenceEntry entry, LocalDate today) {
            if (entry.revokedOn() != null) {
                return REVOKED;
            }
            if (entry.until() != null && entry.until().isBefore(today)) {
                return OVER;
            }
            if (entry.declinedOn() != null) {
                return DECLINED;
            }
            return entry.unconfirmed() ? WAITS : COUNTS;
        }
    }
}

package org.komichi.web.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.caselibrary.CaseText;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.shared.Bilingual;
import org.komichi.visit.Entrustment;
import org.komichi.visit.SeenSignOff;
import org.komichi.visit.SignOffState;
import org.komichi.visit.SupervisorLine;
import org.komichi.visit.VisitCodes;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** Visits and who takes part in them in the reader's language: for every page and the file alike. */
@Named("visitWords")
@RequestScoped
public class VisitWords {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Professions professions;

    @Inject
    VisitCodes codes;

    /** A state.
     * @param kind of {@code k:status} */
    public record State(String kind, String words) {}

    /** An observed behaviour.
     * @param seen in words; empty when it was not looked at */
    public record Item(String id, String text, String seen) {}

    /**
     * A sign-off as its pages show it.
     *
     * @param signer name of who was asked or signed
     * @param supervisor the same with profession and workplace
     * @param context age band and devices
     * @param entrustment in words; empty until it is signed
     * @param until the last moment to sign; empty when it does not wait
     */
    public record View(
            String number,
            SignOffState status,
            State state,
            String learner,
            String signer,
            String supervisor,
            String on,
            String title,
            String context,
            String until,
            String signedAt,
            String entrustment,
            List<Item> items,
            String wentWell,
            String nextTime,
            String withdrawnAt,
            String reason) {
        public boolean isWaiting() {
            return status == SignOffState.ASKED;
        }

        public boolean isSigned() {
            return status == SignOffState.SIGNED;
        }

        public boolean isAnswered() {
            return status == SignOffState.SIGNED || status == SignOffState.WITHDRAWN;
        }
    }

    View view(SeenSignOff seen) {
        Moments moments = Moments.inJapan(locale());
        return new View(
                seen.number(),
                seen.state(),
                state(seen.state()),
                name(seen.learner()),
                name(seen.supervisor().name()),
                who(seen.supervisor()),
                moments.date(seen.on()),
                in(seen.title()),
                context(seen.ageBand(), seen.devices()),
                seen.state() == SignOffState.ASKED ? moments.dateAndTime(seen.expiresAt()) : "",
                moments.dateAndTime(seen.signedAt()),
                seen.entrustment() == null ? "" : entrustment(seen.entrustment()),
                seen.items().stream()
                        .map(item -> new Item(
                                item.id(),
                                in(item.text()),
                                item.seen() == null ? "" : texts().getString("visit.seen." + item.seen())))
                        .toList(),
                Objects.toString(seen.wentWell(), ""),
                Objects.toString(seen.nextTime(), ""),
                moments.dateAndTime(seen.withdrawnAt()),
                Objects.toString(seen.reason(), ""));
    }

    List<View> views(Collection<SeenSignOff> all) {
        return all.stream().map(this::view).toList();
    }

    State state(SignOffState state) {
        return new State(
                switch (state) {
                    case ASKED -> "wait";
                    case SIGNED -> "done";
                    case WITHDRAWN, DECLINED -> "stop";
                    case EXPIRED, CANCELLED -> "plain";
                },
                texts().getString("visit.state." + state));
    }

    /** 4　単独で可. */
    String entrustment(Entrustment one) {
        return texts().format("visit.entrustment", one.number(), texts().getString("visit.entrustment." + one));
    }

    String name(String told) {
        return told == null ? texts().getString("visit.unnamed") : told;
    }

    /** Name, profession and workplace. */
    String who(SupervisorLine one) {
        return String.join(
                "　",
                Stream.of(name(one.name()), profession(one.profession()), Objects.toString(one.workplace(), ""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** What a profession is called; empty when it is not known. */
    public String profession(String code) {
        return professions.find(code).map(Profession::label).map(this::in).orElse("");
    }

    /** 乳児・在宅酸素・経鼻胃管. */
    String context(String age, Collection<String> devices) {
        CaseCodes names = codes.names();
        List<String> parts = new ArrayList<>(List.of(names.label(Axis.AGES, age, locale())));
        devices.forEach(device -> parts.add(names.label(Axis.DEVICES, device, locale())));
        return String.join(texts().getString("visit.and"), parts);
    }

    String age(String code) {
        return codes.names().label(Axis.AGES, code, locale());
    }

    /** Activities to choose from. */
    List<SelectItem> activities() {
        return codes.activities().values().stream()
                .map(one -> new SelectItem(one.code(), one.code() + "　" + in(one.title())))
                .toList();
    }

    /** Competencies to choose from. */
    List<SelectItem> competencies() {
        return codes.competencies().entrySet().stream()
                .map(one -> new SelectItem(one.getKey(), one.getKey() + "　" + in(one.getValue())))
                .toList();
    }

    /** Age bands or devices to choose from. */
    List<SelectItem> choices(Axis axis) {
        return codes.names().all(axis).entrySet().stream().map(this::choice).toList();
    }

    private SelectItem choice(Map.Entry<String, CaseText> one) {
        return new SelectItem(one.getKey(), one.getValue().in(locale()));
    }

    String in(Bilingual text) {
        return text.in(locale());
    }

    Locale locale() {
        return language.of(request);
    }

    Texts texts() {
        return Texts.in(locale());
    }
}

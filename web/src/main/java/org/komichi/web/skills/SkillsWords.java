package org.komichi.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.komichi.content.Review;
import org.komichi.content.Source;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.shared.Bilingual;
import org.komichi.skills.Learner;
import org.komichi.skills.PublishedStation;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.SkillsStation;
import org.komichi.skills.StationState;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.WorkshopSummary;

/** Stations and what was seen there in the reader's language: for every page and the file alike. */
@RequestScoped
public class SkillsWords {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Professions professions;

    /** How somebody stands.
     * @param kind of {@code k:status} */
    public record State(String kind, String words) {}

    /** A station as its pages name it. */
    public record Station(String code, String title, String meta, String note, List<String> competencies) {}

    /** An item of a checklist.
     * @param unsure what must be checked before one relies on it; empty when nothing is known */
    public record Item(String id, boolean critical, String text, String unsure, String sources) {}

    /**
     * An assessment.
     *
     * @param tried which try it is about
     * @param done what was done
     * @param missing what is left to practise, the critical items first
     */
    public record Record(
            long id,
            State state,
            String tried,
            String at,
            String by,
            List<Item> done,
            List<Item> missing,
            String remark,
            String withdrawn) {
        /** Whether it was taken back. */
        public boolean gone() {
            return !withdrawn.isEmpty();
        }
    }

    /** Whether a clinician has reviewed it, as {@code k:draft} says it. */
    public record Reviewed(boolean reviewed, String by, String on) {}

    State state(StationState state) {
        return new State(
                switch (state) {
                    case PASSED -> "done";
                    case AGAIN -> "now";
                    case NOT_YET -> "plain";
                },
                texts().getString("skills.state." + state.name()));
    }

    Station station(SkillsStation station) {
        return new Station(
                station.code(),
                in(station.title()),
                texts().format(
                                "skills.stationMeta",
                                station.minutes(),
                                station.critical().size()),
                station.note() == null ? "" : in(station.note()),
                station.competencies());
    }

    List<Item> items(List<SkillsStation.Item> items) {
        return items.stream()
                .map(item -> new Item(
                        item.id(),
                        item.critical(),
                        in(item.text()),
                        item.unsure() == null ? "" : in(item.unsure()),
                        String.join(" ", item.sources())))
                .toList();
    }

    Record record(SeenRecord seen, WorkshopSummary summary) {
        Moments moments = new Moments(summary.zone(), locale());
        boolean gone = seen.withdrawnAt() != null;
        return new Record(
                seen.id(),
                gone
                        ? new State("stop", texts().getString("skills.state.withdrawn"))
                        : state(seen.passed() ? StationState.PASSED : StationState.AGAIN),
                texts().format("skills.try", seen.tryNumber()),
                moments.dateAndTime(seen.at()),
                signer(seen),
                items(seen.done()),
                items(seen.missing()),
                seen.remark() == null ? "" : seen.remark(),
                gone
                        ? texts().format(
                                        seen.withdrawnBecause() == null
                                                ? "skills.withdrawn"
                                                : "skills.withdrawnBecause",
                                        moments.dateAndTime(seen.withdrawnAt()),
                                        seen.withdrawnBecause())
                        : "");
    }

    private String signer(SeenRecord seen) {
        String name = seen.by() == null ? texts().getString("attendance_door.unnamed") : seen.by();
        String profession = profession(seen.profession());
        return profession.isEmpty() ? name : texts().format("skills.signer", name, profession);
    }

    String profession(String code) {
        return professions.find(code).map(Profession::label).map(this::in).orElse("");
    }

    String name(Learner learner) {
        PersonSummary person = learner.person();
        return person == null || person.name() == null ? texts().getString("attendance_door.unnamed") : person.name();
    }

    static String workplace(Learner learner) {
        PersonSummary person = learner.person();
        return person == null || person.organisation() == null ? "" : person.organisation();
    }

    /** What is true of all of them: as long as one is a draft, it says so. */
    Reviewed reviewed(Collection<PublishedStation> stations) {
        Review review = stations.stream()
                .map(PublishedStation::review)
                .min(Comparator.comparing(Review::reviewed))
                .orElse(Review.NONE);
        return new Reviewed(
                review.reviewed(),
                review.by() == null ? "" : review.by(),
                Moments.inJapan(locale()).date(review.reviewed() ? review.on() : review.checkedOn()));
    }

    List<String> sources(PublishedStation station) {
        return station.sources().stream().map(this::source).toList();
    }

    private String source(Source source) {
        String words = texts().format("skills.source", source.id(), source.title());
        return source.note().isEmpty() ? words : words + "　" + source.note();
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

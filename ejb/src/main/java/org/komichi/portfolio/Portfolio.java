package org.komichi.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.CompetencyProfile.DomainStanding;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.OutcomeStanding;
import org.komichi.credential.CertificateText;
import org.komichi.framework.CompetencyFramework.Level;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.visit.SeenSignOff;
import org.komichi.visit.SignOffState;

/**
 * Somebody's record as she wants it to be seen: of her own choice, as it is true on a day. It names nobody else, and says nothing
 * about patients. What was revoked or has run out is not in it.
 *
 * @param name null when she does not want to be named
 * @param group her profession group; null when there is none
 * @param visits null when she did not choose them; as certificates are
 * @param on the day it is true for
 */
public record Portfolio(
        String name,
        Bilingual group,
        String frameworkVersion,
        List<Domain> domains,
        List<Award> certificates,
        List<Accompanied> visits,
        LocalDate on) {

    /** A domain.
     * @param without how many of its outcomes have nothing to show yet */
    public record Domain(String code, Bilingual name, List<Line> lines, long without) {}

    /**
     * An outcome with a level, or a rating of her own that she shows.
     *
     * @param target null when nothing is asked of her group
     * @param until the last day on which the level holds; null when it lasts
     * @param because what carries the level; empty when she does not show it
     * @param ratings how she saw herself, the earliest first; empty when she does not show it
     */
    public record Line(
            String code,
            Bilingual text,
            int level,
            Bilingual levelName,
            Integer target,
            LocalDate until,
            List<Proof> because,
            List<Rated> ratings) {}

    /** A piece of evidence.
     * @param signed whether somebody signed for it */
    public record Proof(EvidenceKind kind, LocalDate on, String source, boolean signed, LocalDate until) {}

    /** How she saw herself on a day. */
    public record Rated(LocalDate on, int rating) {}

    /** A certificate.
     * @param code by which anybody can verify it; null when she shows no whole name, because the certificate has it */
    public record Award(Bilingual course, String organizer, LocalDate on, String code) {}

    /** Signed visits about the same.
     * @param ages how many, by age band of the child */
    public record Accompanied(Bilingual what, int times, LocalDate latest, Map<String, Integer> ages) {}

    /** Puts together what somebody chose of all she has. */
    static Portfolio of(Holdings all, PortfolioChoice choice) {
        CompetencyProfile profile = all.profile();
        return new Portfolio(
                choice.name().of(all.name()),
                profile.group() == null ? null : profile.group().name(),
                profile.frameworkVersion(),
                profile.domains().stream()
                        .filter(domain -> choice.domains().contains(domain.code()))
                        .map(domain -> domain(domain, profile, choice))
                        .toList(),
                choice.certificates() ? awards(all.certificates(), choice.name()) : null,
                choice.visits() ? accompanied(all.visits()) : null,
                profile.today());
    }

    private static Domain domain(DomainStanding domain, CompetencyProfile profile, PortfolioChoice choice) {
        List<Line> lines = domain.outcomes().stream()
                .filter(outcome -> outcome.level() > 0
                        || choice.ratings() && !outcome.ratings().isEmpty())
                .map(outcome -> line(outcome, profile.levels(), choice))
                .toList();
        return new Domain(domain.code(), domain.name(), lines, domain.outcomes().size() - lines.size());
    }

    private static Line line(OutcomeStanding outcome, List<Level> levels, PortfolioChoice choice) {
        return new Line(
                outcome.code(),
                outcome.text(),
                outcome.level(),
                levels.get(outcome.level()).name(),
                outcome.target(),
                outcome.until(),
                choice.evidence() ? proofs(outcome) : List.of(),
                choice.ratings()
                        ? outcome.ratings().stream()
                                .map(rated -> new Rated(Japan.day(rated.at()), rated.rating()))
                                .toList()
                        : List.of());
    }

    private static List<Proof> proofs(OutcomeStanding outcome) {
        return outcome.attained().because().stream()
                .map(entry -> new Proof(
                        entry.kind(), entry.on(), entry.source(), !entry.entry().isEmpty(), lastDay(outcome, entry)))
                .distinct()
                .toList();
    }

    // The list of all evidence knows the last day under the framework; what carries a level knows only its own.
    private static LocalDate lastDay(OutcomeStanding outcome, EvidenceEntry carrier) {
        return outcome.evidence().stream()
                .filter(entry -> entry.kind() == carrier.kind()
                        && entry.on().equals(carrier.on())
                        && entry.source().equals(carrier.source())
                        && entry.entry().equals(carrier.entry()))
                .findFirst()
                .map(EvidenceEntry::until)
                .orElse(carrier.until());
    }

    private static List<Award> awards(List<CertificateText> certificates, NameShown name) {
        return certificates.stream()
                .map(one -> new Award(
                        one.course(), one.organizer(), one.completedOn(), name == NameShown.FULL ? one.code() : null))
                .toList();
    }

    private static List<Accompanied> accompanied(List<SeenSignOff> visits) {
        Map<Bilingual, List<SeenSignOff>> same = visits.stream()
                .filter(visit -> visit.state() == SignOffState.SIGNED)
                .collect(Collectors.groupingBy(SeenSignOff::title, LinkedHashMap::new, Collectors.toList()));
        List<Accompanied> all = new ArrayList<>();
        same.forEach((what, those) -> all.add(new Accompanied(
                what,
                those.size(),
                those.stream()
                        .map(SeenSignOff::on)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                those.stream()
                        .collect(Collectors.groupingBy(
                                SeenSignOff::ageBand, TreeMap::new, Collectors.summingInt(one -> 1))))));
        return List.copyOf(all);
    }
}

package org.komichi.readiness;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.caselibrary.CaseText;
import org.komichi.caselibrary.Cases;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.NextStep;
import org.komichi.competency.OutcomeStanding;
import org.komichi.content.Source;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.identity.CurrentPerson;
import org.komichi.readiness.ChildNeeds.Needed;
import org.komichi.readiness.ChildNeeds.Reason;
import org.komichi.shared.Bilingual;

/**
 * May I take this child on? It tells what is needed, what of it the reader has and how to get the rest. It permits nothing, and
 * what it was asked is kept nowhere: not in the database, not in the log.
 */
@Stateless
@PermitAll
public class Readiness {
    @Inject
    ChildNeedsShelf shelf;

    @Inject
    Cases cases;

    @Inject
    Competencies competencies;

    @Inject
    CurrentPerson currentPerson;

    /** The codes of a list that can be asked about, with their names, in the order of the library of cases. */
    public Map<String, CaseText> choices(Axis axis) {
        Map<String, CaseText> choices = new LinkedHashMap<>();
        Set<String> known = shelf.latest().map(table -> table.codes(axis)).orElse(Set.of());
        cases.codes().all(axis).forEach((code, name) -> {
            if (known.contains(code)) {
                choices.put(code, name);
            }
        });
        return choices;
    }

    /**
     * What a child asks for.
     *
     * @return empty on a server whose framework says nothing about it
     * @throws org.komichi.identity.UnknownCode when a code is none that can be asked about
     */
    public Optional<Answer> about(Child child) {
        return shelf.latest().map(table -> answer(table, child));
    }

    private Answer answer(ChildNeeds table, Child child) {
        CompetencyProfile mine = currentPerson.idIfSignedIn().isPresent() ? competencies.standing() : null;
        Group group = mine == null ? null : mine.group();
        List<Needed> needed = table.of(child, need -> mine == null || need.of(group));
        Map<String, Integer> missing = new HashMap<>();
        needed.stream()
                .filter(one -> mine != null && level(mine, one.outcome()) < one.level())
                .forEach(one -> missing.put(one.outcome(), level(mine, one.outcome()) + 1));
        Map<String, List<NextStep>> steps = mine == null ? Map.of() : competencies.steps(missing);
        CompetencyFramework framework = competencies.framework();
        CaseCodes names = cases.codes();
        return new Answer(
                mine != null,
                needed.stream()
                        .map(one -> line(framework, names, one, mine, steps.getOrDefault(one.outcome(), List.of())))
                        .sorted(Comparator.comparing(Answer.Line::met))
                        .toList(),
                table.notes(child).entrySet().stream()
                        .map(note -> new Answer.Note(name(names, note.getKey()), note.getValue()))
                        .toList(),
                sources(needed));
    }

    private static Answer.Line line(
            CompetencyFramework framework, CaseCodes names, Needed one, CompetencyProfile mine, List<NextStep> steps) {
        Optional<OutcomeStanding> standing =
                Optional.ofNullable(mine).flatMap(profile -> profile.outcome(one.outcome()));
        return new Answer.Line(
                one.outcome(),
                framework.outcome(one.outcome()).orElseThrow().text(),
                one.level(),
                framework.level(one.level()).name(),
                framework.groups().stream()
                        .filter(group -> one.groups().contains(group.code()))
                        .map(Group::name)
                        .toList(),
                one.because().stream().map(reason -> name(names, reason)).toList(),
                standing.map(OutcomeStanding::level).orElse(0),
                standing.map(OutcomeStanding::until).orElse(null),
                steps);
    }

    private static int level(CompetencyProfile mine, String outcome) {
        return mine.outcome(outcome).map(OutcomeStanding::level).orElse(0);
    }

    private static Bilingual name(CaseCodes names, Reason reason) {
        CaseText name = names.all(reason.axis()).get(reason.code());
        return name == null ? new Bilingual(reason.code(), null) : new Bilingual(name.ja(), name.en());
    }

    private List<Source> sources(List<Needed> needed) {
        Map<String, Source> all = shelf.sources();
        return needed.stream()
                .flatMap(one -> one.sources().stream())
                .distinct()
                .sorted()
                .flatMap(id -> Stream.ofNullable(all.get(id)))
                .toList();
    }
}

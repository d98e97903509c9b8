package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.NextStep;
import org.komichi.competency.NextStepSource;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.shared.Bilingual;

/**
 * Who is to explain finds a case for it: one that a group of hers is talking about, which can become evidence, and one whose
 * questions she has not thought about yet.
 */
@ApplicationScoped
public class CaseSteps implements NextStepSource {
    private static final int TALKS = 20;
    private static final int LOOKED_AT = 3;

    @PersistenceContext
    EntityManager database;

    @Inject
    Search search;

    @Inject
    CaseOffers offers;

    private record Talk(String group, String slug, String number, Bilingual title, List<String> competencies) {
        NextStep step() {
            return new NextStep(
                    named("グループで話し合う：", "Discuss in your group: ", number, title),
                    "/groups/" + group + "/cases/" + slug,
                    0);
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId) {
        List<String> outcomes = gaps.entrySet().stream()
                .filter(gap -> gap.getValue() == EvidenceKind.CASE_DISCUSSION.maxLevel())
                .map(Map.Entry::getKey)
                .toList();
        if (outcomes.isEmpty()) {
            return Map.of();
        }
        List<Talk> talks = openTalks(personId);
        Map<String, NextStep> exercises = exercises(outcomes, personId);
        Map<String, List<NextStep>> steps = new HashMap<>();
        for (String outcome : outcomes) {
            List<NextStep> found = new ArrayList<>();
            talks.stream()
                    .filter(talk -> talk.competencies().contains(outcome))
                    .findFirst()
                    .map(Talk::step)
                    .ifPresent(found::add);
            Optional.ofNullable(exercises.get(outcome)).ifPresent(found::add);
            if (!found.isEmpty()) {
                steps.put(outcome, found);
            }
        }
        return steps;
    }

    /** What her groups talk about and nobody has vouched for yet. */
    private List<Talk> openTalks(long person) {
        return database
                .createQuery("""
                        select g.slug, c.slug, c.number, c.title, c.published
                        from GroupDiscussion d, GroupSpace g, GroupMember m, LibraryCase c
                        where g.id = d.groupId and m.groupId = g.id and m.personId = :person and c.id = d.caseId
                        and d.closedAt is null and c.publishedAt is not null and c.status <> :withdrawn
                        and not exists (select p.id from Part p
                          where p.discussionId = d.id and p.personId = :person and p.withdrawnAt is null)
                        order by d.openedAt desc, d.id
                        """, Object[].class)
                .setParameter("person", person)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .setMaxResults(TALKS)
                .getResultList()
                .stream()
                .map(row -> new Talk(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Bilingual) row[3],
                        ((CaseDocument) row[4]).competencies()))
                .toList();
    }

    /** For each outcome the first case about it that she has not thought about. */
    private Map<String, NextStep> exercises(Collection<String> outcomes, long person) {
        Map<String, List<String>> about = new HashMap<>();
        Set<String> slugs = new HashSet<>();
        for (String outcome : outcomes) {
            List<String> found = search.forOutcome(outcome, LOOKED_AT).stream()
                    .map(SearchHit::key)
                    .toList();
            about.put(outcome, found);
            slugs.addAll(found);
        }
        Map<String, CaseOffers.Offer> readable = offers.of(slugs, person);
        Map<String, NextStep> steps = new HashMap<>();
        about.forEach((outcome, found) -> found.stream()
                .map(readable::get)
                .filter(offer -> offer != null && offer.answered() == 0)
                .findFirst()
                .ifPresent(offer -> steps.put(
                        outcome,
                        new NextStep(
                                named("事例の問いに答える：", "Answer the questions of: ", offer.number(), offer.title()),
                                "/cases/" + offer.slug() + "#discussion",
                                0))));
        return steps;
    }

    private static Bilingual named(String ja, String en, String number, Bilingual title) {
        String mark = number == null ? "" : number;
        return new Bilingual(
                ja + (mark + "　" + title.ja()).strip(), en + (mark + " " + title.in(Locale.ENGLISH)).strip());
    }
}

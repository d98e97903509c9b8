package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.NextStep;
import org.komichi.competency.NextStepSource;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.workshop.Workshop;

/** Who has not shown it yet finds the skills courses that one can register for now, and reads where she would wait; to show it is more than to explain it. */
@ApplicationScoped
public class StationSteps implements NextStepSource {
    @Inject
    StationShelf shelf;

    @Inject
    OpenStations open;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId) {
        List<String> outcomes = gaps.entrySet().stream()
                .filter(gap -> gap.getValue() <= EvidenceKind.STATION.maxLevel())
                .map(Map.Entry::getKey)
                .toList();
        if (outcomes.isEmpty()) {
            return Map.of();
        }
        Map<String, PublishedStation> stations = shelf.latest();
        List<OpenStations.Open> offers = open.all();
        Map<String, List<NextStep>> steps = new HashMap<>();
        for (String outcome : outcomes) {
            List<NextStep> found = offers.stream()
                    .filter(one -> stations.containsKey(one.code())
                            && stations.get(one.code()).station().competencies().contains(outcome))
                    .map(one -> step(one, stations.get(one.code()).station()))
                    .toList();
            if (!found.isEmpty()) {
                steps.put(outcome, found);
            }
        }
        return steps;
    }

    private static NextStep step(OpenStations.Open open, SkillsStation station) {
        Workshop workshop = open.workshop();
        Bilingual title = workshop.title();
        return new NextStep(
                new Bilingual(
                        station.code() + "　" + title.ja() + (open.waiting() ? "（順番待ち）" : ""),
                        station.code() + ", " + title.in(Locale.ENGLISH) + (open.waiting() ? " (waiting list)" : "")),
                "/workshops/" + workshop.slug(),
                station.minutes(),
                Japan.day(workshop.closesAt()));
    }
}

package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;

/** What must hold in a pack of visits beyond its schema: an exception is about a competency that the activity takes. */
@ApplicationScoped
public class VisitPacks implements PackInterpreter {
    private static final String FILE = PackKind.VISITS.mainFile();

    @Override
    public PackKind kind() {
        return PackKind.VISITS;
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        List<PackProblem> problems = new ArrayList<>();
        List<VisitActivity> activities = VisitActivity.all(pack);
        for (int i = 0; i < activities.size(); i++) {
            VisitActivity activity = activities.get(i);
            for (String code : activity.only().keySet()) {
                if (!activity.competencies().contains(code)) {
                    problems.add(PackProblem.at(
                            FILE, pack.line(FILE, "/activities/" + i), "visit-only-unknown", activity.code(), code));
                }
            }
        }
        return problems;
    }

    /** Activities, what they are evidence of, and what is looked at. */
    @Override
    public String structure(Pack pack) {
        return VisitActivity.all(pack).stream()
                .map(activity -> activity.code()
                        + activity.competencies()
                        + new java.util.TreeMap<>(activity.only())
                        + activity.items().stream().map(VisitActivity.Item::id).toList())
                .collect(Collectors.joining("\n"));
    }
}

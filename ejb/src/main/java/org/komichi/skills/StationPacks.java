package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;

/** What must hold in a pack of stations beyond its schema: a station that nobody can fail shows nothing. */
@ApplicationScoped
public class StationPacks implements PackInterpreter {
    private static final String FILE = PackKind.STATIONS.mainFile();

    @Override
    public PackKind kind() {
        return PackKind.STATIONS;
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        List<PackProblem> problems = new ArrayList<>();
        List<SkillsStation> stations = SkillsStation.all(pack);
        for (int i = 0; i < stations.size(); i++) {
            if (stations.get(i).critical().isEmpty()) {
                problems.add(PackProblem.at(
                        FILE,
                        pack.line(FILE, "/stations/" + i),
                        "station-nothing-critical",
                        stations.get(i).code()));
            }
        }
        return problems;
    }

    /** Stations, what they are evidence of, and their items with those that are critical. */
    @Override
    public String structure(Pack pack) {
        return SkillsStation.all(pack).stream()
                .map(station -> station.code()
                        + station.competencies()
                        + station.items().stream()
                                .map(item -> item.id() + (item.critical() ? "*" : ""))
                                .toList())
                .collect(Collectors.joining("\n"));
    }
}

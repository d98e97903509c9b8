package org.komichi.competency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.FrameworkLineage;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Evidence and the framework of the house, for tests. */
final class EvidenceOf {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final CompetencyFramework FRAMEWORK = read();

    private EvidenceOf() {}

    static FrameworkLineage lineage() {
        return FrameworkLineage.of(FRAMEWORK, List.of());
    }

    /** What supports the highest level of its kind, before today. */
    static EvidenceEntry kind(String outcome, EvidenceKind kind, LocalDate on) {
        return entry(outcome, kind, kind.maxLevel(), on, "", null);
    }

    static EvidenceEntry visit(String outcome, String record, LocalDate on) {
        return entry(outcome, EvidenceKind.VISIT, 4, on, record, null);
    }

    static EvidenceEntry entry(
            String outcome, EvidenceKind kind, int level, LocalDate on, String record, LocalDate until) {
        return new EvidenceEntry(
                outcome, kind, level, on, "HD-4", null, record, null, null, until, null, null, null, null, null, "1.1");
    }

    static EvidenceEntry revoked(EvidenceEntry entry) {
        return new EvidenceEntry(
                entry.outcome(),
                entry.kind(),
                entry.level(),
                entry.on(),
                entry.source(),
                entry.runId(),
                entry.entry(),
                entry.by(),
                entry.profession(),
                entry.until(),
                entry.confirmedOn(),
                entry.declinedOn(),
                entry.declinedBecause(),
                TODAY,
                "別の方の記録でした",
                entry.under());
    }

    static EvidenceEntry confirmed(EvidenceEntry entry) {
        return new EvidenceEntry(
                entry.outcome(),
                entry.kind(),
                entry.level(),
                entry.on(),
                entry.source(),
                entry.runId(),
                entry.entry(),
                entry.by(),
                entry.profession(),
                entry.until(),
                entry.on(),
                null,
                null,
                null,
                null,
                entry.under());
    }

    /** Any piece of evidence of the last four years for one outcome. */
    static EvidenceEntry any(String outcome, Random random) {
        EvidenceKind kind = EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)];
        EvidenceEntry entry = entry(
                outcome,
                kind,
                random.nextInt(kind.maxLevel() + 1),
                TODAY.minusDays(random.nextInt(1500)),
                kind.maxLevel() < 3 ? "" : "record-" + random.nextInt(6),
                random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(800) - 400) : null);
        return random.nextInt(3) == 0 ? confirmed(entry) : entry;
    }

    private static CompetencyFramework read() {
        Path pack = Path.of("../content/src/main/resources/packs/framework/framework.yaml");
        try {
            return CompetencyFramework.from(new YAMLMapper().readTree(Files.readString(pack)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.komichi.visit;

import java.util.Arrays;
import java.util.Optional;
import org.komichi.competency.EvidenceKind;

/** How far a supervisor entrusts, from 1 to 5, and what evidence that is (domain 3.5). */
public enum Entrustment {
    /** 見学のみ. */
    WATCHES(null),
    /** 直接の見守りが必要. */
    DIRECT_SUPERVISION(null),
    /** すぐ呼べれば可. */
    SUPERVISOR_NEARBY(EvidenceKind.VISIT),
    /** 単独で可. */
    ALONE(EvidenceKind.ENTRUSTMENT),
    /** 他者を指導できる. */
    TEACHES_OTHERS(EvidenceKind.ENTRUSTMENT);

    private final EvidenceKind evidence;

    Entrustment(EvidenceKind evidence) {
        this.evidence = evidence;
    }

    /** From 1 to 5, as it stands on the form. */
    public int number() {
        return ordinal() + 1;
    }

    /** The one with this number.
     * @throws EntrustmentNeeded when there is none */
    public static Entrustment of(int number) {
        return Arrays.stream(values())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(EntrustmentNeeded::new);
    }

    /** What it is evidence of; who still needs direct supervision reaches no new level by it. */
    public Optional<EvidenceKind> evidence() {
        return Optional.ofNullable(evidence);
    }
}

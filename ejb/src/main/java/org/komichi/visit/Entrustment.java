package org.komichi.visit;

import java.util.Arrays;
import java.util.Optional;
import org.komichi.competency.EvidenceKind;

/** How far a supervisor entrusts, from 1 to 5, and what evidence that is (domain 3.5). */
public enum Entrustment {
    /** 見学のみ. */
    WATCHES(1, null),
    /** 直接の見守りが必要. */
    DIRECT_SUPERVISION(2, null),
    /** すぐ呼べれば可. */
    SUPERVISOR_NEARBY(3, EvidenceKind.VISIT),
    /** 単独で可. */
    ALONE(4, EvidenceKind.ENTRUSTMENT),
    /** 他者を指導できる. */
    TEACHES_OTHERS(5, EvidenceKind.ENTRUSTMENT);

    private final int number;
    private final EvidenceKind evidence;

    Entrustment(int number, EvidenceKind evidence) {
        this.number = number;
        this.evidence = evidence;
    }

    /** From 1 to 5, as it stands on the form. */
    public int number() {
        return number;
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

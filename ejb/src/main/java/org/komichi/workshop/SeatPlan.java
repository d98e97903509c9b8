package org.komichi.workshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many seats there are, and for whom some of them are kept: the one place that decides whether one more person fits.
 *
 * <p>A quota keeps seats for some professions until it is released. Somebody of these professions takes a kept seat while
 * there is one, otherwise a common seat; everybody else takes common seats only. Nobody sits on a seat by name: a plan counts
 * people, so that a cancelled seat can serve whoever is first in line and fits.
 *
 * @param seats in all, at least 0
 * @param quotas of different professions; together they keep no more than there are
 */
record SeatPlan(int seats, List<Quota> quotas) {

    /**
     * Seats kept for some professions.
     *
     * @param professions codes of the profession list
     * @param seats at least 1
     * @param releasedAt from when the unused ones are common; null for never
     */
    record Quota(Set<String> professions, int seats, Instant releasedAt) {
        Quota {
            professions = Set.copyOf(professions);
            if (seats < 1 || professions.isEmpty()) {
                throw new IllegalArgumentException("a quota keeps at least one seat for at least one profession");
            }
        }

        boolean keepsAt(Instant now) {
            return releasedAt == null || now.isBefore(releasedAt);
        }
    }

    /** @throws QuotasExceedSeats when more is kept than there is
     * @throws ProfessionInTwoQuotas when two quotas are for the same profession */
    SeatPlan {
        quotas = List.copyOf(quotas);
        if (quotas.stream().mapToInt(Quota::seats).sum() > seats) {
            throw new QuotasExceedSeats(seats);
        }
        long named =
                quotas.stream().mapToLong(quota -> quota.professions().size()).sum();
        if (named
                != quotas.stream()
                        .flatMap(quota -> quota.professions().stream())
                        .distinct()
                        .count()) {
            throw new ProfessionInTwoQuotas();
        }
    }

    /**
     * Whether one more person can be seated.
     *
     * @param taken how many of each profession have a seat
     */
    boolean fits(Map<String, Integer> taken, String profession, Instant now) {
        return people(taken) < seats && (keptFree(taken, profession, now) > 0 || commonFree(taken, now) > 0);
    }

    /** Whether those who are seated are within the plan: what must hold after every step. */
    boolean holds(Map<String, Integer> taken, Instant now) {
        return people(taken) <= seats && commonFree(taken, now) >= 0;
    }

    /** Seats that are kept stay free beside those who are seated already.
     * @throws QuotasExceedFreeSeats when those with a common seat do not leave enough */
    void mustHold(Map<String, Integer> taken, Instant now) {
        int missing = -commonFree(taken, now);
        if (missing > 0) {
            throw new QuotasExceedFreeSeats(missing);
        }
    }

    /** Free seats that somebody of a profession could take now; for the page that announces them. */
    int freeFor(Map<String, Integer> taken, String profession, Instant now) {
        int open = keptFree(taken, profession, now) + Math.max(0, commonFree(taken, now));
        return Math.max(0, Math.min(seats - people(taken), open));
    }

    /**
     * How far a part of the seats is taken.
     *
     * @param professions for whom they are kept; empty for the common ones
     * @param releasedAt from when the unused ones are common; null for never
     */
    record Part(Set<String> professions, int seats, int taken, Instant releasedAt) {}

    /** The parts of the plan as they are filled: the quotas in their order, then what is common. A released quota is common. */
    List<Part> parts(Map<String, Integer> taken, Instant now) {
        List<Part> parts = new ArrayList<>();
        int common = seats;
        int onCommon = people(taken);
        for (Quota quota : quotas) {
            if (quota.keepsAt(now)) {
                int on = Math.min(quota.seats(), of(quota, taken));
                parts.add(new Part(quota.professions(), quota.seats(), on, quota.releasedAt()));
                common -= quota.seats();
                onCommon -= on;
            }
        }
        parts.add(new Part(Set.of(), common, onCommon, null));
        return parts;
    }

    /** The professions with which somebody shares her line: those of her quota, or all without one. */
    Set<String> lineOf(String profession) {
        return quotas.stream()
                .filter(quota -> profession != null && quota.professions().contains(profession))
                .map(Quota::professions)
                .findFirst()
                .orElse(Set.of());
    }

    private int keptFree(Map<String, Integer> taken, String profession, Instant now) {
        return quotas.stream()
                .filter(quota -> quota.keepsAt(now) && quota.professions().contains(profession))
                .mapToInt(quota -> Math.max(0, quota.seats() - of(quota, taken)))
                .sum();
    }

    /**
     * Common seats that nobody has: what no quota keeps, less those on whom their own quota had no seat left. Less than none
     * when quotas would be made after people have sat down.
     */
    int commonFree(Map<String, Integer> taken, Instant now) {
        int common = seats;
        int onCommon = people(taken);
        for (Quota quota : quotas) {
            if (quota.keepsAt(now)) {
                common -= quota.seats();
                onCommon -= Math.min(quota.seats(), of(quota, taken));
            }
        }
        return common - onCommon;
    }

    private static int of(Quota quota, Map<String, Integer> taken) {
        return quota.professions().stream()
                .mapToInt(code -> taken.getOrDefault(code, 0))
                .sum();
    }

    private static int people(Map<String, Integer> taken) {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package org.komichi.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Groups in which people meet whom they do not know yet: as equal in size as can be, at most two of a profession when that is
 * possible at all, colleagues of one station apart, the experienced spread. The same people give the same groups.
 *
 * <p>Dealing people out profession by profession, round and round, already gives sizes that differ by one at most and never
 * more of a profession than must be. Swaps then part colleagues and spread the experienced, as long as each makes the whole
 * better; they are tried in one order, so nothing is left to chance. With n people it takes a few times n² comparisons.
 */
public final class MixedGroups {
    /** So many of one profession sit well together (multi-professional training in the field, domain 4(e)). */
    static final int MOST_OF_A_PROFESSION = 2;

    private final List<List<Guest>> groups = new ArrayList<>();

    private MixedGroups(int number) {
        for (int i = 0; i < number; i++) {
            groups.add(new ArrayList<>());
        }
    }

    /**
     * Seats people in groups.
     *
     * @param number how many groups, at least 1; no group stays empty as long as there are people for it
     */
    public static List<List<Guest>> of(List<Guest> guests, int number) {
        MixedGroups mixed = new MixedGroups(number);
        mixed.deal(guests);
        mixed.improve();
        return mixed.groups.stream().map(List::copyOf).toList();
    }

    private void deal(List<Guest> guests) {
        Map<String, Long> size = new HashMap<>();
        guests.forEach(guest -> size.merge(text(guest.profession()), 1L, Long::sum));
        List<Guest> order = guests.stream()
                .sorted(Comparator.comparing((Guest guest) -> -size.get(text(guest.profession())))
                        .thenComparing(guest -> text(guest.profession()))
                        .thenComparing(guest -> !guest.experienced())
                        .thenComparing(guest -> text(guest.station()))
                        .thenComparing(Guest::registration))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            groups.get(i % groups.size()).add(order.get(i));
        }
    }

    private void improve() {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < groups.size(); one++) {
                for (int other = one + 1; other < groups.size(); other++) {
                    better |= swapForTheBetter(groups.get(one), groups.get(other));
                }
            }
        }
    }

    private static boolean swapForTheBetter(List<Guest> one, List<Guest> other) {
        boolean better = false;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                long before = burden(one) + burden(other);
                swap(one, i, other, j);
                if (burden(one) + burden(other) < before) {
                    better = true;
                } else {
                    swap(one, i, other, j);
                }
            }
        }
        return better;
    }

    private static void swap(List<Guest> one, int i, List<Guest> other, int j) {
        Guest kept = one.get(i);
        one.set(i, other.get(j));
        other.set(j, kept);
    }

    /** What is wrong with a group. A profession too many weighs more than all colleagues, colleagues more than the rest. */
    private static long burden(List<Guest> group) {
        long tooMany = counts(group, Guest::profession).values().stream()
                .mapToLong(count -> squared(Math.max(0, count - MOST_OF_A_PROFESSION)))
                .sum();
        long colleagues = counts(group, Guest::station).values().stream()
                .mapToLong(count -> count * (count - 1))
                .sum();
        long experienced = squared(group.stream().filter(Guest::experienced).count());
        return tooMany * 1_000_000 + colleagues * 1_000 + experienced;
    }

    private static Map<String, Long> counts(List<Guest> group, Function<Guest, String> what) {
        Map<String, Long> counts = new HashMap<>();
        group.stream().map(what).filter(Objects::nonNull).forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    private static long squared(long number) {
        return number * number;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

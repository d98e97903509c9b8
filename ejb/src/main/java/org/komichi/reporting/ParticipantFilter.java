package org.komichi.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;

/**
 * Which participants are wanted, and in which order.
 *
 * @param waiting those who wait for this step; null: everybody
 * @param done only those who have reached every step
 * @param sort how they are ordered
 * @param descending the other way round
 */
public record ParticipantFilter(Step waiting, boolean done, Sort sort, boolean descending) {
    /** Orders of the list. */
    public enum Sort {
        JOINED,
        NAME,
        PROGRESS
    }

    /** Reads what an address says; what it does not know means everybody, in the order they joined. */
    public static ParticipantFilter of(String at, Sorting sorting) {
        Step step = Stream.of(Step.values())
                .filter(known -> known != Step.REGISTERED && known.name().equals(at))
                .findFirst()
                .orElse(null);
        Optional<Sort> order = Stream.of(Sort.values())
                .filter(known -> known.name().equalsIgnoreCase(sorting.by()))
                .findFirst();
        return new ParticipantFilter(step, "DONE".equals(at), order.orElse(Sort.JOINED), sorting.descending());
    }

    /** Applies it. A run has a few hundred participants at most and all are read for the funnel anyway. */
    public PageOf<ParticipantStanding> of(List<ParticipantStanding> all, Paging paging) {
        List<ParticipantStanding> wanted =
                all.stream().filter(this::wants).sorted(order()).toList();
        return PageOf.of(
                wanted.size(),
                paging,
                wanted.stream().skip(paging.first()).limit(paging.size()).toList());
    }

    private boolean wants(ParticipantStanding participant) {
        if (done) {
            return participant.waitsFor() == null;
        }
        return waiting == null || participant.waitsFor() == waiting;
    }

    private Comparator<ParticipantStanding> order() {
        Comparator<ParticipantStanding> joined =
                Comparator.comparing(ParticipantStanding::joinedAt).thenComparing(ParticipantStanding::personId);
        Comparator<ParticipantStanding> asked = switch (sort) {
            case JOINED -> joined;
            case PROGRESS ->
                Comparator.comparing(ParticipantStanding::progress).thenComparing(ParticipantStanding::modulesDone);
            case NAME -> Comparator.comparing(ParticipantStanding::nameOrder);
        };
        return (descending ? asked.reversed() : asked).thenComparing(joined);
    }
}

package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests of this server in slots of five minutes: how many, how many went wrong by our fault, how long they took. */
@ApplicationScoped
public class RequestFigures {
    /** How long a slot is. */
    public static final Duration SLOT = Duration.ofMinutes(5);

    private static final int FAULT_OF_OURS = 500;

    @Inject
    Clock clock;

    private final List<Slot> finished = new ArrayList<>();
    private @Nullable Slot current;

    /** The figures of one slot; changes as long as it lasts. */
    static final class Slot {
        private final Instant from;
        private long requests;
        private long errors;
        private final Durations durations = Durations.none();

        private Slot(Instant from) {
            this.from = from;
        }

        Instant from() {
            return from;
        }

        long requests() {
            return requests;
        }

        long errors() {
            return errors;
        }

        String durations() {
            return durations.toString();
        }
    }

    /** One request is over. */
    public synchronized void add(int status, long millis) {
        Slot slot = slot();
        slot.requests++;
        if (status >= FAULT_OF_OURS) {
            slot.errors++;
        }
        slot.durations.add(millis);
    }

    /** The slots that are over since the last time somebody asked, and the one that goes on. */
    synchronized List<Slot> toKeep() {
        List<Slot> kept = new ArrayList<>(finished);
        finished.clear();
        kept.add(slot());
        return kept;
    }

    private Slot slot() {
        long length = SLOT.toSeconds();
        Instant from = Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
        if (current == null || !current.from.equals(from)) {
            if (current != null) {
                finished.add(current);
            }
            current = new Slot(from);
        }
        return current;
    }
}

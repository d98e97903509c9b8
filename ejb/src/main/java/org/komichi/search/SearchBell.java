package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings on this server when something that can be found was committed here, so that its index need not wait for the next look. */
@ApplicationScoped
public class SearchBell {
    private final Semaphore rung = new Semaphore(0);

    /** There is something to read. */
    public void ring() {
        rung.release();
    }

    /** Waits until it rings, at most so long. Several rings while nobody listened are one. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}

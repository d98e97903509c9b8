package org.komichi.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.komichi.shared.BusinessRule;

/** Several who do the same at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them does; she knows her number, from 0. */
    @FunctionalInterface
    public interface Numbered {
        void now(int number) throws Exception;
    }

    /** How many of so many were not refused by a rule; anything else that goes wrong fails the test. */
    public static int succeeded(int times, Numbered deed) throws Exception {
        int done = 0;
        try (ExecutorService everybody = Executors.newFixedThreadPool(times)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                all.add(everybody.submit(() -> {
                    try {
                        deed.now(number);
                        return true;
                    } catch (BusinessRule refused) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> one : all) {
                done += one.get() ? 1 : 0;
            }
        }
        return done;
    }
}

package org.komichi.operation;

import jakarta.ejb.NoMoreTimeoutsException;
import jakarta.ejb.Timer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.komichi.shared.JobTrouble;
import org.komichi.shared.RequestNumber;

/** Around everything that a clock starts (named for all beans in {@code ejb-jar.xml}): a number for the log, and a line in the book. */
public class JobWatch {
    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    private static final String IN_THE_LOG = "job";

    @Inject
    JobBook book;

    @Inject
    Telemetry telemetry;

    @Inject
    Clock clock;

    @AroundTimeout
    Object run(InvocationContext invocation) throws Exception {
        String job = name(invocation);
        Instant begin = clock.instant();
        long start = System.nanoTime();
        RequestNumber.use(RequestNumber.fresh());
        MDC.put(IN_THE_LOG, job);
        try (Telemetry.Step step = telemetry.job(job)) {
            return invocation.proceed();
        } catch (Exception e) {
            JobTrouble.tell(LOG, "A job failed; its next time comes", e);
            throw e;
        } finally {
            book.ran(job, begin, (System.nanoTime() - start) / 1_000_000, JobTrouble.taken(), next(invocation));
            MDC.remove(IN_THE_LOG);
            RequestNumber.use(null);
        }
    }

    private static @Nullable Instant next(InvocationContext invocation) {
        try {
            return invocation.getTimer() instanceof Timer timer
                    ? timer.getNextTimeout().toInstant()
                    : null;
        } catch (NoMoreTimeoutsException | IllegalStateException none) {
            return null;
        }
    }

    static String name(InvocationContext invocation) {
        return invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
    }
}

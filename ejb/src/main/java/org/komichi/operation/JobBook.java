package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the clocks of this server did last. */
@ApplicationScoped
public class JobBook {
    private final Map<String, JobRun> runs = new ConcurrentHashMap<>();

    /**
     * The last run of one job.
     *
     * @param job class and method
     * @param failed whether it could not do all it should
     * @param next when its clock strikes again
     * @param failures how many of its runs failed since the server started
     */
    public record JobRun(
            String job,
            Instant startedAt,
            long millis,
            boolean failed,
            @Nullable Instant next,
            long runs,
            long failures) {}

    void ran(String job, Instant startedAt, long millis, boolean failed, @Nullable Instant next) {
        runs.merge(
                job,
                new JobRun(job, startedAt, millis, failed, next, 1, failed ? 1 : 0),
                (before, now) -> new JobRun(
                        job, startedAt, millis, failed, next, before.runs() + 1, before.failures() + now.failures()));
    }

    /** All jobs that have run since the start, by name. */
    public List<JobRun> all() {
        return runs.values().stream().sorted(Comparator.comparing(JobRun::job)).toList();
    }
}

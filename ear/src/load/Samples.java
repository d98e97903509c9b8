import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What requests took, and what the server's process used meanwhile. */
final class Samples {
    private record Sample(String what, long micros, int status, int bytes) {}

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Long pid;
    private Duration cpu;
    private long began;

    /** @param pid of the server; null when it cannot be looked at */
    Samples(Long pid) {
        this.pid = pid;
    }

    void add(String what, long micros, int status, int bytes) {
        samples.add(new Sample(what, micros, status, bytes));
    }

    void failed(String why) {
        samples.add(new Sample("failed: " + why, 0, 0, 0));
    }

    /** From now on. */
    void begin() {
        samples.clear();
        cpu = used();
        began = System.nanoTime();
    }

    /** Processor milliseconds a request since {@link #begin}; not a number when the process is not known. */
    double cpuEach() {
        return cpu == null || samples.isEmpty() ? Double.NaN : used().minus(cpu).toNanos() / 1e6 / samples.size();
    }

    boolean anyError() {
        return samples.stream().anyMatch(sample -> sample.status() >= 400 || sample.status() == 0);
    }

    void print(String title) throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, List<Sample>> kinds = new TreeMap<>();
        samples.forEach(sample -> kinds.computeIfAbsent(sample.what(), any -> new ArrayList<>()).add(sample));
        System.out.printf("%n%s: %d requests in %.1f s, %.0f a second%n", title, samples.size(), seconds, samples.size() / seconds);
        System.out.printf("%-20s %7s %10s %9s %9s %7s%n", "request", "count", "median ms", "p95 ms", "bytes", "errors");
        kinds.forEach((what, list) -> {
            long[] sorted = list.stream().mapToLong(Sample::micros).sorted().toArray();
            long errors = list.stream().filter(sample -> sample.status() >= 400 || sample.status() == 0).count();
            double bytes = list.stream().mapToInt(Sample::bytes).average().orElse(0);
            System.out.printf(
                    "%-20s %7d %10.1f %9.1f %9.0f %7d%n", what, sorted.length, at(sorted, 0.5), at(sorted, 0.95), bytes, errors);
        });
        if (cpu != null) {
            System.out.printf("CPU %.1f ms a request; %s%n", cpuEach(), memory());
        }
    }

    /** Resident memory now and at most, as the system counts it. */
    String memory() throws IOException {
        return String.join(", ", Files.readAllLines(Path.of("/proc", pid.toString(), "status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList());
    }

    private Duration used() {
        return pid == null
                ? null
                : ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(null);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1000.0;
    }
}

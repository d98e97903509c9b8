package org.komichi.web.operation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.komichi.operation.JobBook.JobRun;
import org.komichi.operation.OperationDesk;
import org.komichi.operation.OperationDesk.Matter;
import org.komichi.operation.OperationDesk.Report;
import org.komichi.operation.OperationDesk.Server;
import org.komichi.operation.OperationDesk.Span;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** {@code /admin/operation}: whether everything is well, in one sentence, and then what stands behind it. */
@Named
@RequestScoped
public class OperationPage {
    private static final long GIGABYTE = 1L << 30;

    @Inject
    OperationDesk desk;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    private Report report;

    /** Called before the page is drawn, so that who may not see it is told so with the right status. */
    public void open() {
        report = desk.report();
    }

    public Report getReport() {
        if (report == null) {
            open();
        }
        return report;
    }

    /** A matter in words, with what to do. */
    public String words(Matter matter) {
        Object about = matter.code().equals("job-failed") ? job(String.valueOf(matter.about())) : matter.about();
        return texts().format("operation.matter." + matter.code(), about == null ? "" : about);
    }

    /** What the start-up options of the servers leave to be desired, each said once. */
    public List<String> getRemarks() {
        return getReport().servers().stream()
                .flatMap(server -> server.remarks().stream())
                .distinct()
                .map(code -> texts().getString("operation.remark." + code))
                .toList();
    }

    /** The jobs of a server, those that failed first. */
    public List<JobRun> jobs(Server server) {
        List<JobRun> jobs = new ArrayList<>(server.jobs());
        jobs.sort((one, other) -> Boolean.compare(other.failed(), one.failed()));
        return jobs;
    }

    /** A job in words; one that has none yet by its name in the code. */
    public String job(String name) {
        String key = "operation.job." + name;
        return texts().containsKey(key) ? texts().getString(key) : name;
    }

    /** Days, hours or minutes since a server started. */
    public String up(Server server) {
        Duration up = Duration.between(server.startedAt(), server.seenAt());
        return up.toDays() > 0
                ? texts().format("operation.days", up.toDays())
                : up.toHours() > 0
                        ? texts().format("operation.hours", up.toHours())
                        : texts().format("operation.minutes", up.toMinutes());
    }

    /** What is free of the disk of a server. */
    public String disk(Server server) {
        return texts().format(
                        "operation.diskWords",
                        server.freeBytes() / (double) GIGABYTE,
                        server.totalBytes() / (double) GIGABYTE);
    }

    public long getRequests() {
        return sum(Span::requests);
    }

    public long getErrors() {
        return sum(Span::errors);
    }

    /** The slowest half hour. */
    public int getSlowest() {
        return getReport().day().stream().mapToInt(Span::p95).max().orElse(0);
    }

    public DayBars getRequestBars() {
        return DayBars.of(getReport().day(), Span::requests);
    }

    public DayBars getErrorBars() {
        return DayBars.of(getReport().day(), Span::errors);
    }

    public DayBars getDurationBars() {
        return DayBars.of(getReport().day(), Span::p95);
    }

    private long sum(ToLongFunction<Span> what) {
        return getReport().day().stream().mapToLong(what).sum();
    }

    private Texts texts() {
        Locale reader = language.of(request);
        return Texts.in(reader);
    }
}

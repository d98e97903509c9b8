package org.komichi.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.komichi.audit.Audited;
import org.komichi.shared.ServerName;
import org.komichi.shared.Settings;

/**
 * Figures and traces for a collector (OpenTelemetry, decision 0315); off unless {@code komichi.telemetry.url} names one, and then
 * nothing of the library is loaded. Names are those of routes, classes and actions; no value that somebody typed goes in.
 */
@ApplicationScoped
public class Telemetry {
    @Inject
    Settings settings;

    @Inject
    ServerName server;

    @Inject
    JobBook jobs;

    @Inject
    Clock clock;

    private @Nullable Collector collector;
    private volatile Figures figures = Figures.NONE;

    /** Something that takes its time: a request, a job, a call. */
    public interface Step extends AutoCloseable {
        /** What nobody watches. */
        Step UNWATCHED = () -> {};

        @Override
        void close();
    }

    /** A request, which knows only at its end which it was. */
    public interface Request {
        /** It is over. */
        void end(String method, String route, int status, double seconds, int statements);
    }

    @PostConstruct
    void begin() {
        collector = settings.telemetryUrl()
                .map(url -> new Collector(url, settings.telemetryInterval(), server.name(), this::figures, jobs, clock))
                .orElse(null);
    }

    @PreDestroy
    void end() {
        if (collector != null) {
            collector.close();
        }
    }

    /** Whether anybody collects. */
    public boolean on() {
        return collector != null;
    }

    /** A request begins.
     * @param traceparent the header of who asks (W3C); null when there is none */
    public @Nullable Request request(@Nullable String traceparent) {
        return collector == null ? null : collector.request(traceparent);
    }

    /** A job begins: a trace of its own. */
    Step job(String name) {
        return collector == null ? Step.UNWATCHED : collector.job(name);
    }

    /** A call within a request or a job begins. */
    Step call(String name) {
        return collector == null ? Step.UNWATCHED : collector.call(name);
    }

    void now(Figures latest) {
        figures = latest;
    }

    private Figures figures() {
        return figures;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Audited done) {
        if (collector != null) {
            collector.count(done.action());
        }
    }
}

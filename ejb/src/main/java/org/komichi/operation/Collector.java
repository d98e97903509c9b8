package org.komichi.operation;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.komichi.operation.JobBook.JobRun;
import org.komichi.shared.BuildVersion;

/** The connection to whoever collects, by OTLP over HTTP; everything of the library is in here. */
// A step begins in one method of its caller and ends in another: no try can hold its scope.
@SuppressWarnings("MustBeClosedChecker")
final class Collector implements AutoCloseable {
    private static final String SCOPE = "org.komichi";
    private static final String IN_THE_LOG = "trace";
    private static final int FAULT_OF_OURS = 500;
    private static final AttributeKey<String> ROUTE = stringKey("http.route");
    private static final AttributeKey<String> METHOD = stringKey("http.request.method");
    private static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
    private static final AttributeKey<Long> STATEMENTS = longKey("komichi.statements");
    private static final AttributeKey<String> ACTION = stringKey("komichi.action");
    private static final AttributeKey<String> JOB = stringKey("komichi.job");
    private static final List<Double> SECONDS = List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final DoubleHistogram requests;
    private final LongCounter actions;
    private final Supplier<Figures> figures;
    private final JobBook jobs;
    private final Clock clock;

    Collector(URI url, Duration interval, String server, Supplier<Figures> figures, JobBook jobs, Clock clock) {
        this.figures = figures;
        this.jobs = jobs;
        this.clock = clock;
        this.sdk = connect(url.toString().replaceAll("/+$", ""), interval, server);
        this.tracer = sdk.getTracer(SCOPE);
        Meter meter = sdk.getMeter(SCOPE);
        requests = meter.histogramBuilder(Metrics.REQUESTS)
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(SECONDS)
                .build();
        actions = meter.counterBuilder(Metrics.ACTIONS).build();
        watch(meter);
    }

    // The library finds its parts by the loader of the thread: those lie beside itself, not in our application.
    private static OpenTelemetrySdk connect(String url, Duration interval, String server) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OtlpHttpSpanExporter.class.getClassLoader());
        try {
            CollectorReach reach = new CollectorReach();
            Resource resource = Resource.getDefault()
                    .merge(Resource.create(Attributes.of(
                            stringKey("service.name"),
                            "komichi",
                            stringKey("service.version"),
                            BuildVersion.TEXT,
                            stringKey("service.instance.id"),
                            server)));
            SdkTracerProvider traces = SdkTracerProvider.builder()
                    .setResource(resource)
                    .addSpanProcessor(BatchSpanProcessor.builder(reach.watching(OtlpHttpSpanExporter.builder()
                                    .setEndpoint(url + "/v1/traces")
                                    .build()))
                            .setScheduleDelay(interval.dividedBy(10).plusMillis(100))
                            .build())
                    .build();
            SdkMeterProvider metrics = SdkMeterProvider.builder()
                    .setResource(resource)
                    .registerMetricReader(PeriodicMetricReader.builder(reach.watching(OtlpHttpMetricExporter.builder()
                                    .setEndpoint(url + "/v1/metrics")
                                    .build()))
                            .setInterval(interval)
                            .build())
                    .build();
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(traces)
                    .setMeterProvider(metrics)
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void watch(Meter meter) {
        gauge(meter, Metrics.LETTERS_WAITING, Figures::lettersWaiting);
        gauge(meter, Metrics.LETTERS_FAILED, Figures::lettersFailed);
        gauge(meter, Metrics.LETTERS_OLDEST, Figures::oldestLetterSeconds);
        gauge(meter, Metrics.SEARCH_WAITING, Figures::searchWaiting);
        gauge(meter, Metrics.CONNECTIONS_USED, Figures::connectionsUsed);
        gauge(meter, Metrics.CONNECTIONS_FREE, Figures::connectionsFree);
        gauge(meter, Metrics.CONNECTIONS_WAITING, Figures::connectionsWaiting);
        meter.gaugeBuilder(Metrics.HEAP)
                .ofLongs()
                .setUnit("By")
                .buildWithCallback(value -> value.record(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()));
        ofJobs(
                meter,
                Metrics.JOB_AGE,
                run -> Duration.between(run.startedAt(), clock.instant()).toSeconds());
        ofJobs(meter, Metrics.JOB_DURATION, JobRun::millis);
        ofJobs(meter, Metrics.JOB_FAILURES, JobRun::failures);
    }

    private void gauge(Meter meter, String name, ToLongFunction<Figures> value) {
        meter.gaugeBuilder(name).ofLongs().buildWithCallback(now -> now.record(value.applyAsLong(figures.get())));
    }

    private void ofJobs(Meter meter, String name, ToLongFunction<JobRun> value) {
        meter.gaugeBuilder(name)
                .ofLongs()
                .buildWithCallback(now ->
                        jobs.all().forEach(run -> now.record(value.applyAsLong(run), Attributes.of(JOB, run.job()))));
    }

    Telemetry.Request request(@Nullable String traceparent) {
        Context parent = traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, HEADER);
        Span span = tracer.spanBuilder("request")
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent)
                .startSpan();
        Scope scope = span.makeCurrent();
        MDC.put(IN_THE_LOG, span.getSpanContext().getTraceId());
        return (method, route, status, seconds, statements) -> {
            span.updateName(method + " " + route);
            span.setAttribute(METHOD, method);
            span.setAttribute(ROUTE, route);
            span.setAttribute(STATUS, (long) status);
            span.setAttribute(STATEMENTS, (long) statements);
            if (status >= FAULT_OF_OURS) {
                span.setStatus(StatusCode.ERROR);
            }
            requests.record(seconds, Attributes.of(METHOD, method, ROUTE, route, STATUS, (long) status));
            over(span, scope);
        };
    }

    Telemetry.Step job(String name) {
        Span span = tracer.spanBuilder("job " + name).setNoParent().startSpan();
        Scope scope = span.makeCurrent();
        MDC.put(IN_THE_LOG, span.getSpanContext().getTraceId());
        return () -> over(span, scope);
    }

    // Outside of a request or a job nobody would find it again.
    Telemetry.Step call(String name) {
        if (!Span.current().getSpanContext().isValid()) {
            return Telemetry.Step.UNWATCHED;
        }
        Span span = tracer.spanBuilder(name).startSpan();
        Scope scope = span.makeCurrent();
        return () -> {
            scope.close();
            span.end();
        };
    }

    void count(String action) {
        actions.add(1, Attributes.of(ACTION, action));
    }

    private static void over(Span span, Scope scope) {
        MDC.remove(IN_THE_LOG);
        scope.close();
        span.end();
    }

    @Override
    public void close() {
        sdk.close();
    }

    private static final TextMapGetter<String> HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return "traceparent".equals(key) ? traceparent : null;
        }
    };
}

package org.komichi.operation;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the collector takes what it is sent. It is told once when it no longer does, and once when it does again; the library itself
 * would write a stack trace at every try.
 */
final class CollectorReach {
    private static final Logger LOG = Logger.getLogger(CollectorReach.class.getName());

    // Held here: a logger that nobody holds forgets its level.
    private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry");

    private final Set<String> refused = new HashSet<>();

    CollectorReach() {
        LIBRARY.setLevel(Level.OFF);
    }

    SpanExporter watching(SpanExporter traces) {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                return watched("traces", traces.export(spans));
            }

            @Override
            public CompletableResultCode flush() {
                return traces.flush();
            }

            @Override
            public CompletableResultCode shutdown() {
                return traces.shutdown();
            }
        };
    }

    MetricExporter watching(MetricExporter figures) {
        return new MetricExporter() {
            @Override
            public CompletableResultCode export(Collection<MetricData> metrics) {
                return watched("figures", figures.export(metrics));
            }

            @Override
            public CompletableResultCode flush() {
                return figures.flush();
            }

            @Override
            public CompletableResultCode shutdown() {
                return figures.shutdown();
            }

            @Override
            public AggregationTemporality getAggregationTemporality(InstrumentType type) {
                return figures.getAggregationTemporality(type);
            }

            @Override
            public Aggregation getDefaultAggregation(InstrumentType type) {
                return figures.getDefaultAggregation(type);
            }
        };
    }

    private CompletableResultCode watched(String what, CompletableResultCode sent) {
        return sent.whenComplete(() -> tell(what, sent.isSuccess()));
    }

    private synchronized void tell(String what, boolean taken) {
        boolean tookAll = refused.isEmpty();
        if (taken ? refused.remove(what) : refused.add(what)) {
            if (tookAll) {
                LOG.warning(
                        "The collector of telemetry does not take what it is sent; figures and traces are lost meanwhile");
            } else if (refused.isEmpty()) {
                LOG.info("The collector of telemetry takes what it is sent again");
            }
        }
    }
}

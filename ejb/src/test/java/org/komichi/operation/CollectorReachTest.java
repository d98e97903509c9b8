package org.komichi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorReachTest {
    private static final Logger LOG = Logger.getLogger(CollectorReach.class.getName());

    private final List<LogRecord> told = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final CollectorReach reach = new CollectorReach();
    private final SpanExporter traces = reach.watching(new Traces());
    private final MetricExporter figures = reach.watching(new Figures());
    private boolean there = true;

    @BeforeEach
    void listen() {
        LOG.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(ear);
    }

    @Test
    void as_long_as_everything_is_taken_nothing_is_told() {
        send();
        assertThat(told).isEmpty();
    }

    @Test
    void a_collector_that_is_down_is_told_once_and_once_that_it_is_back() {
        there = false;
        send();
        send();
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getThrown()).isNull();
        });
        there = true;
        send();
        send();
        assertThat(told).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.INFO);
    }

    @Test
    void it_is_back_only_when_it_takes_both() {
        there = false;
        send();
        there = true;
        traces.export(List.of());
        assertThat(told).hasSize(1);
        figures.export(List.of());
        assertThat(told).hasSize(2);
    }

    private void send() {
        traces.export(List.of());
        figures.export(List.of());
    }

    private CompletableResultCode answer() {
        return there ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
    }

    private final class Traces implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return answer();
        }

        @Override
        public CompletableResultCode flush() {
            return answer();
        }

        @Override
        public CompletableResultCode shutdown() {
            return answer();
        }
    }

    private final class Figures implements MetricExporter {
        @Override
        public CompletableResultCode export(Collection<MetricData> metrics) {
            return answer();
        }

        @Override
        public CompletableResultCode flush() {
            return answer();
        }

        @Override
        public CompletableResultCode shutdown() {
            return answer();
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }
    }
}

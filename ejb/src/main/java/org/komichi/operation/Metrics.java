package org.komichi.operation;

/** The names of what is measured, as they are sent; {@code docker/grafana-komichi.json} shows them. */
final class Metrics {
    static final String REQUESTS = "http.server.request.duration";
    static final String ACTIONS = "komichi.actions";
    static final String LETTERS_WAITING = "komichi.letters.waiting";
    static final String LETTERS_FAILED = "komichi.letters.failed";
    static final String LETTERS_OLDEST = "komichi.letters.oldest.age";
    static final String SEARCH_WAITING = "komichi.search.waiting";
    static final String CONNECTIONS_USED = "komichi.connections.used";
    static final String CONNECTIONS_FREE = "komichi.connections.free";
    static final String CONNECTIONS_WAITING = "komichi.connections.waiting";
    static final String HEAP = "jvm.memory.used";
    static final String JOB_AGE = "komichi.job.age";
    static final String JOB_DURATION = "komichi.job.duration";
    static final String JOB_FAILURES = "komichi.job.failures";

    private Metrics() {}
}

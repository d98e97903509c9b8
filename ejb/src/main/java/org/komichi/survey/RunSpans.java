package org.komichi.survey;

import java.util.Optional;

/** Knows of some runs what their questionnaires hang on: of those that have meetings, for instance. */
public interface RunSpans {
    /** The span of a run; empty when it is none of theirs. */
    Optional<RunSpan> of(long runId);
}

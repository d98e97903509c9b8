package org.komichi.visit;

/** How far host and learner have come. */
public enum VisitRequestState {
    /** The learner asks. */
    ASKED,
    /** The host says yes, and the learner has not confirmed yet. */
    ACCEPTED,
    /** Both have said yes. */
    CONFIRMED,
    /** The host said no. */
    DECLINED,
    /** One of them called it off. */
    CANCELLED
}

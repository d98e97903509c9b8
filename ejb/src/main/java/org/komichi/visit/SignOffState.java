package org.komichi.visit;

/** How a sign-off stands. */
public enum SignOffState {
    ASKED,
    /** Nobody answered in time. */
    EXPIRED,
    SIGNED,
    /** The supervisor will not sign. */
    DECLINED,
    /** The learner took it back. */
    CANCELLED,
    /** It was signed, and taken back with a reason. */
    WITHDRAWN
}

package org.komichi.identity;

/** What data may be used for. Each purpose is decided on its own. */
public enum ConsentPurpose {
    /** 運営: running the training. Nothing to agree to: people are told when they sign up. */
    OPERATION,
    /** 集計: counting answers before and after, published as numbers only. */
    EVALUATION,
    /** 研究・学会発表. */
    RESEARCH,
    /** 事例公開: a case that somebody wrote is shown to others. */
    CASE,
    /** 能力の段階: the manager of one's own station sees the levels. */
    STATION,
    /** 地域の集計: levels are counted by municipality; groups under five are never told. */
    REGION,
    /** 教える人: organizers see the name with what somebody is entrusted to teach. */
    TEACH;

    /** Whether this is information, not a question. */
    public boolean informationOnly() {
        return this == OPERATION;
    }
}

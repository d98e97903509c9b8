package org.komichi.web.competency;

/**
 * A piece of evidence as a row.
 *
 * @param by who signed, with her profession; empty when nobody did
 * @param level what it supports; a dash when it counts no more
 * @param until until when it counts; empty when it lasts
 * @param kind how its state looks
 * @param state whether it counts
 * @param detail why it was taken back, or under which version it was earned; empty otherwise
 */
public record EvidenceView(
        String day,
        String what,
        String source,
        String by,
        String level,
        String until,
        String kind,
        String state,
        String detail) {}

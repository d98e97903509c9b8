package org.komichi.skills;

import org.komichi.identity.PersonSummary;

/**
 * Somebody who may be assessed in a workshop: she has a confirmed seat, or came.
 *
 * @param registration what her registration is known by
 * @param person null when her account is gone
 * @param here whether she came to any of the meetings
 */
public record Learner(String registration, long personId, PersonSummary person, boolean here) {}

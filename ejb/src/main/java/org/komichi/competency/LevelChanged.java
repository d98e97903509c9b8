package org.komichi.competency;

/**
 * The level of a person in one outcome is another one now. Fired in the transaction that changed it; whoever tells people
 * about it observes it after that transaction.
 *
 * @param outcome code of the framework that counts now
 * @param from 0 to 5
 * @param to 0 to 5
 */
public record LevelChanged(long personId, String outcome, int from, int to) {}

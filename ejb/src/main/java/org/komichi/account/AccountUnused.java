package org.komichi.account;

/** Somebody has not signed in for years; she is told when her account goes.
 * @param days how many she has to sign in */
public record AccountUnused(long personId, int days) {}

package org.komichi.discussion;

/**
 * What somebody wants to say.
 *
 * @param repliesTo number of the post that it answers; null for none
 * @param fictional whether she says that words which look like somebody's are made up
 */
public record Said(String words, Integer repliesTo, boolean fictional) {}

package org.komichi.web.announcement;

/**
 * The reminder of one meeting in the reader's language.
 *
 * @param at from when on it goes out; empty for never
 * @param people how many got it
 */
public record ReminderView(String meeting, String when, String at, int people) {}

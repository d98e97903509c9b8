package org.komichi.identity;

/** Somebody has another name from now on; a certificate can be issued again. */
public record PersonRenamed(long personId) {}

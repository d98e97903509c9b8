package org.komichi.account;

/** An account is gone. Fired inside the transaction that removes it. */
public record PersonDeleted(long personId) {}

package org.komichi.account;

/** A guest has an account from now on, of her own or by invitation; fired in that transaction. */
public record GuestJoined(long personId) {}

package org.komichi.identity;

import java.util.Locale;

/** Somebody was registered by another; the link lets her choose a password. */
public record PersonInvited(long personId, EmailAddress email, Locale locale, String link) {}

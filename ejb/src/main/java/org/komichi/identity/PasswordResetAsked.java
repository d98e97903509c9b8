package org.komichi.identity;

import java.util.Locale;

/** Somebody forgot her password; the link lets her choose a new one. */
public record PasswordResetAsked(long personId, EmailAddress email, Locale locale, String link) {}

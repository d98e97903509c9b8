package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** Somebody forgot her password; the link lets her choose a new one. */
public record PasswordResetAsked(long personId, EmailAddress email, Locale locale, String link) {}

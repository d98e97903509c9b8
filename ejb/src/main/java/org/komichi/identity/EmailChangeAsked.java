package org.komichi.identity;

import java.util.Locale;

/** A new address is to be confirmed; the message goes to the new one. */
public record EmailChangeAsked(long personId, EmailAddress email, Locale locale, String link) {}

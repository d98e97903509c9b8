package org.komichi.identity;

import java.util.Locale;

/** Somebody signed up; her address is to be confirmed by the link. */
public record AccountConfirmationAsked(long personId, EmailAddress email, Locale locale, String link) {}

package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** Somebody signed up; her address is to be confirmed by the link. */
public record AccountConfirmationAsked(long personId, EmailAddress email, Locale locale, String link) {}

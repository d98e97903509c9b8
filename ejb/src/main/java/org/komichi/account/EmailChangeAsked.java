package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** A new address is to be confirmed; the message goes to the new one. */
public record EmailChangeAsked(long personId, EmailAddress email, Locale locale, String link) {}

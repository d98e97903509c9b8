package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** Somebody was registered by another; the link lets her choose a password. */
public record PersonInvited(long personId, EmailAddress email, Locale locale, String link) {}

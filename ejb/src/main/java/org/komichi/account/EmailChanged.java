package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** The address has changed; the old one is told. */
public record EmailChanged(long personId, EmailAddress oldEmail, Locale locale) {}

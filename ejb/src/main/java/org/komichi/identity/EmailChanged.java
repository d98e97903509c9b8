package org.komichi.identity;

import java.util.Locale;

/** The address has changed; the old one is told. */
public record EmailChanged(long personId, EmailAddress oldEmail, Locale locale) {}

package org.komichi.identity;

import java.util.Locale;

/** The password has changed; its owner is told, in case it was not her. */
public record PasswordChanged(long personId, EmailAddress email, Locale locale) {}

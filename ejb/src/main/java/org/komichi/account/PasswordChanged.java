package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** The password has changed; its owner is told, in case it was not her. */
public record PasswordChanged(long personId, EmailAddress email, Locale locale) {}

package org.komichi.identity;

import java.util.Locale;

/** Somebody signed up with the address of an active account: its owner is told, whoever typed it is not. */
public record SignUpRepeated(long personId, EmailAddress email, Locale locale, String link) {}

package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/** Somebody signed up with the address of an active account: its owner is told, whoever typed it is not. */
public record SignUpRepeated(long personId, EmailAddress email, Locale locale, String link) {}

package org.komichi.guest;

import java.util.Locale;
import org.komichi.identity.EmailAddress;
import org.komichi.shared.Bilingual;

/** Somebody wanted to come as a guest with an address that has an account: only its owner is told. */
public record GuestKnown(EmailAddress email, Locale locale, Bilingual title, String link) {}

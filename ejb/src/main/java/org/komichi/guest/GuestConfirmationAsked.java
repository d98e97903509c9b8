package org.komichi.guest;

import java.util.Locale;
import org.komichi.identity.EmailAddress;
import org.komichi.shared.Bilingual;

/** Somebody without an account wants to come to a workshop, and is to prove her address. */
public record GuestConfirmationAsked(EmailAddress email, Locale locale, Bilingual title, String link) {}

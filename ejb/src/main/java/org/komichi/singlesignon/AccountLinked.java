package org.komichi.singlesignon;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/**
 * Another house's account opens hers from now on, or no longer; she is told, in case it was not her.
 *
 * @param linked false when it was taken off
 */
public record AccountLinked(long personId, EmailAddress email, Locale locale, boolean linked) {}

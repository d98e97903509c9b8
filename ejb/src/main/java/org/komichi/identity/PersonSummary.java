package org.komichi.identity;

import java.util.Locale;

/** A person as others see her where they may. The name is null when she told none or is gone. */
public record PersonSummary(
        long id,
        String name,
        String reading,
        String profession,
        Long organisationId,
        String organisation,
        Locale locale) {}

package org.komichi.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * An offer as it is shown.
 *
 * @param host null when she may not sign any more
 * @param municipality JIS code
 * @param on the day; null by arrangement
 * @param free places that nobody has
 * @param open whether one can ask for it now
 * @param mine whether it is the reader's own
 */
public record SeenSlot(
        String number,
        SupervisorLine host,
        String municipality,
        List<String> activities,
        List<String> devices,
        String conditions,
        LocalDate on,
        int places,
        int free,
        boolean open,
        boolean closed,
        boolean mine) {}

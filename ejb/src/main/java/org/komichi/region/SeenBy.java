package org.komichi.region;

import java.time.LocalDate;
import org.komichi.identity.Role;

/**
 * A day on which somebody else saw the levels of the current person with her name. Who it was is not told, but as what.
 *
 * @param organisation that the role was held in; null when it was held in none
 */
public record SeenBy(LocalDate on, Role as, String organisation) {}

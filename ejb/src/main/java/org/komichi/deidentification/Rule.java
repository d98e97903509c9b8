package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.List;

/** Looks for one sort of trace. Its time grows with the length of the text, not faster. */
@FunctionalInterface
interface Rule {
    /**
     * What it finds, in any order.
     *
     * @param beginning the first day at home, which repairs of dates count from; null when nobody said it
     */
    List<Finding> in(Folded text, LocalDate beginning);
}

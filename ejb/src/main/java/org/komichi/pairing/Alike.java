package org.komichi.pairing;

import java.util.Set;

/**
 * Two codes of a run that may be one person's.
 *
 * @param one a respondent, the smaller of the two in the order of letters
 * @param other another respondent
 * @param differing the elements in which they differ: one or two, none where the same code was given twice at one moment
 */
record Alike(String one, String other, Set<CodeElement> differing) {
    Alike {
        differing = Set.copyOf(differing);
        if (one.compareTo(other) > 0) {
            String smaller = other;
            other = one;
            one = smaller;
        }
    }
}

package org.komichi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The arithmetic of the chain: the fingerprint of an entry is made of the one before and of everything the entry says. It
 * is keyed, so whoever can write to the database but has not the key cannot make a false entry fit.
 */
final class AuditChain {
    private final UnaryOperator<String> keyed;

    /** @param keyed the keyed fingerprint of a text */
    AuditChain(UnaryOperator<String> keyed) {
        this.keyed = keyed;
    }

    /** One entry as the check sees it. */
    record Link(long entry, String text, String fingerprint) {}

    /** The fingerprints of these texts in order, on top of {@code previous}. */
    List<String> over(String previous, List<String> texts) {
        List<String> fingerprints = new ArrayList<>(texts.size());
        String last = previous;
        for (String text : texts) {
            last = keyed.apply(last + '\n' + text);
            fingerprints.add(last);
        }
        return fingerprints;
    }

    /** The first of these entries that does not fit on what stands before it, if there is one. */
    Optional<Long> firstBroken(String previous, List<Link> links) {
        String last = previous;
        for (Link link : links) {
            last = keyed.apply(last + '\n' + link.text());
            if (!last.equals(link.fingerprint())) {
                return Optional.of(link.entry());
            }
        }
        return Optional.empty();
    }
}

package org.komichi.editorial;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What stands on the paper that was signed.
 *
 * @param textVersion version of the text that was explained
 * @param scope what the case may be used for
 * @param signerRelation who signed, by relation to the child; never a name
 * @param assent what the child said, or why she could not be asked
 * @param explainedBy who explained it, by function
 * @param givenOn when it was signed
 * @param expiresOn until when it holds; null for always
 * @param paperNumber where the paper lies: the number of its folder
 */
public record ConsentForm(
        String textVersion,
        String scope,
        String signerRelation,
        String assent,
        String explainedBy,
        LocalDate givenOn,
        LocalDate expiresOn,
        String paperNumber) {
    private static final int LONGEST = 100;

    /** An author declares that her case is invented. */
    static ConsentForm declared(LocalDate today) {
        return new ConsentForm("fictional-1", null, null, null, null, today, null, null);
    }

    /**
     * Makes sure that it says what it must.
     *
     * @throws ConsentIncomplete when something is missing or too long
     */
    void mustBeComplete(LocalDate today) {
        boolean missing = Stream.of(textVersion, scope, signerRelation, assent, explainedBy, paperNumber)
                .anyMatch(text -> text == null || text.isBlank() || text.length() > LONGEST);
        if (missing
                || textVersion.length() > 40
                || paperNumber.length() > 60
                || givenOn == null
                || givenOn.isAfter(today)) {
            throw new ConsentIncomplete();
        }
        if (expiresOn != null && !expiresOn.isAfter(givenOn)) {
            throw new ConsentIncomplete();
        }
    }
}

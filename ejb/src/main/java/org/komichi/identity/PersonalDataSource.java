package org.komichi.identity;

/**
 * What a room holds about a person. Every room that stores personal data implements this as a CDI bean: a person downloads
 * everything about herself, and whoever deletes her account is forgotten everywhere.
 */
public interface PersonalDataSource {
    /** The name of this part in the download, in English and kebab case. */
    String section();

    /** All that the room holds about her: records, lists and maps that become JSON. Secrets and other people stay out. */
    Object everythingAbout(long personId);

    /** Removes what need not be kept, in the transaction that deletes the account. Certificates and signatures stay. */
    void forget(long personId);
}

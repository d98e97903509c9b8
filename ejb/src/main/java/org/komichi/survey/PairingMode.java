package org.komichi.survey;

/** How the answers of one person at several moments of a run find together. */
public enum PairingMode {
    /** By account, under a random respondent whose key lies outside the database. */
    ACCOUNT,
    /** By a personal code that everybody makes from facts about herself, without an account. */
    CODE,
    /** Not at all. */
    UNPAIRED;

    /** Whether anybody with the link may answer, and nobody knows who did. */
    public boolean open() {
        return this != ACCOUNT;
    }
}

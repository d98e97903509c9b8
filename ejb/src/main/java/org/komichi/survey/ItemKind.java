package org.komichi.survey;

/** How an item is answered. */
public enum ItemKind {
    /** One point of a worded scale. */
    LIKERT,
    SINGLE,
    MULTIPLE,
    YESNO,
    NUMBER,
    /** One number of a short range, such as 0 to 10. */
    RATING,
    TEXT,
    /** One option of which one is right. */
    KNOWLEDGE;

    /** Whether exactly one of a list is chosen. */
    public boolean single() {
        return this == LIKERT || this == SINGLE || this == YESNO || this == RATING || this == KNOWLEDGE;
    }
}

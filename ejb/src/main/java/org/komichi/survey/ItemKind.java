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
    /** All options, brought into an order: the first is the most important. */
    RANKING,
    /** One option of which one is right. */
    KNOWLEDGE;

    /** Whether exactly one of a list is chosen. */
    public boolean single() {
        return this == LIKERT || this == SINGLE || this == YESNO || this == RATING || this == KNOWLEDGE;
    }

    /** Whether an answer is a choice, on which it can depend what is asked next. */
    public boolean chosen() {
        return single() || this == MULTIPLE;
    }

    /** Whether several values make one answer. */
    public boolean several() {
        return this == MULTIPLE || this == RANKING;
    }

    /** Whether answers at two moments are laid side by side: points of a scale, and knowledge. */
    public boolean compared() {
        return this == LIKERT || this == KNOWLEDGE;
    }
}

package org.komichi.discussion;

/** What somebody wrote, as it is kept: one kind of line end, no blanks around it, not too long. */
final class Wording {
    private Wording() {}

    /** The words; null when there are none.
     * @throws WordsTooLong when there are more than {@code longest} characters */
    static String maybe(String typed, int longest) {
        String words = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (words.codePointCount(0, words.length()) > longest) {
            throw new WordsTooLong(longest);
        }
        return words.isEmpty() ? null : words;
    }

    /** The words.
     * @throws WordsNeeded when there are none
     * @throws WordsTooLong as above */
    static String needed(String typed, int longest) {
        String words = maybe(typed, longest);
        if (words == null) {
            throw new WordsNeeded();
        }
        return words;
    }
}

package org.komichi.course;

import java.util.List;

/**
 * What an attempt came to.
 *
 * @param total number of questions
 * @param wrong codes of those not answered rightly
 * @param passMark percent
 */
public record QuizResult(int total, List<String> wrong, int passMark) {
    public QuizResult {
        wrong = List.copyOf(wrong);
    }

    /** Number of right answers. */
    public int right() {
        return total - wrong.size();
    }

    /** Right answers needed. */
    public int needed() {
        return (passMark * total + 99) / 100;
    }

    /** Whether that is enough. */
    public boolean passed() {
        return right() >= needed();
    }

    /** Whole percent, rounded down: nobody reads a mark that was not reached. */
    public int percent() {
        return total == 0 ? 0 : right() * 100 / total;
    }
}

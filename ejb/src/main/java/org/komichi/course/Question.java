package org.komichi.course;

import java.util.List;

/**
 * One question of a quiz or lesson. It knows what is right and why; an answer is a list of words whose meaning the kind
 * defines, so that every kind is kept, sent and compared in one form.
 */
public sealed interface Question permits ChoiceQuestion, OrderingQuestion, NumericQuestion, MatchingQuestion {
    /** The kinds a pack may use, in the words of the format. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        ORDERING,
        NUMERIC,
        MATCHING
    }

    /** Code within the course, such as {@code HD4-1}. */
    String id();

    /** The competency that it asks about. */
    String outcome();

    /** What is asked, in plain text. */
    String stem();

    /** Codes of the sources. */
    List<String> sources();

    Kind kind();

    /** What an answer is worth. Words that mean nothing here are wrong, never an error. */
    Verdict judge(List<String> answer);

    /** An answer as it is kept: in order, once each, nothing that could not be an answer. */
    List<String> tidy(List<String> answer);

    /** Everything but wording: what must stay the same for old answers to keep their meaning. */
    String structure();
}

package org.komichi.course;

/** The two quizzes a module can have. */
public enum QuizPart {
    /** Closes the module; passing it is evidence for level 1. */
    MODULE,
    /** Around a fictional case; passing it is evidence for level 2. */
    CASE
}

package org.komichi.course;

/** A try at a quiz with everything around it. */
public record QuizSheet(Studies studies, ModuleContent module, QuizContent quiz, QuizPart part, AttemptSheet attempt) {}

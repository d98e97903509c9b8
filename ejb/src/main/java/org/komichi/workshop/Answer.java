package org.komichi.workshop;

/**
 * What somebody answered.
 *
 * @param question id of the question
 * @param asked the question's Japanese words at that time, so that the answer can be read when they have changed
 * @param answer the text, an option's Japanese words, or yes and no; never empty
 */
public record Answer(String question, String asked, String answer) {}

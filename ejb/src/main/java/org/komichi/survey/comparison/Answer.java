package org.komichi.survey.comparison;

/**
 * One answer by one person to one item at one moment. A missing answer is no answer: it is left out, never filled in.
 *
 * @param respondent the pseudonymous key that links the waves of one person, meaningless outside one comparison
 * @param item the code of the item
 * @param wave when it was answered
 * @param value the raw number on the item's scale
 */
public record Answer(String respondent, String item, Wave wave, int value) {}

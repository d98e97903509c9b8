package org.komichi.survey;

/**
 * Somebody made her choice about a questionnaire for the first time: the gate behind it opens.
 *
 * @param how {@link Participation#SUBMITTED} or {@link Participation#DECLINED}
 */
public record SurveyClosedForPerson(long runId, long personId, String instrumentId, Participation how) {}

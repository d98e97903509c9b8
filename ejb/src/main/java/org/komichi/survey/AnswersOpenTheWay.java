package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The way of each person hangs on whether she has answered, so the application must know it. */
public class AnswersOpenTheWay extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

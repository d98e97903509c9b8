package org.komichi.survey;

import java.util.Map;

/** Who knows which questionnaires a team made for itself. The room in which they are made implements it as a CDI bean. */
public interface InstrumentOwners {
    /** The team of each such questionnaire, by its id. All others are everybody's. */
    Map<String, Long> teams();
}

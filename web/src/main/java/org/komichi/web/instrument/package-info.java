/** The pages on which organizers write the questionnaires of their team. */
package org.komichi.web.instrument;

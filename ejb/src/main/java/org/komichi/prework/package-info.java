/**
 * What somebody who has a seat does before a workshop begins: her checklist, the reminder, and the seat that goes on to the
 * next in line when it was not done in time (decision 0180).
 */
@Feature(uses = {"identity", "audit", "run", "workshop", "course", "survey", "notification"})
package org.komichi.prework;

import org.komichi.shared.Feature;

/**
 * Who was there: tickets, the door, attendance of each meeting, and who completed a workshop. Attendance is the one fact that
 * certificates, credit units, survey links and evidence follow from (decision 0140).
 */
@Feature(uses = {"identity", "account", "audit", "run", "workshop", "survey"})
package org.komichi.attendance;

import org.komichi.shared.Feature;

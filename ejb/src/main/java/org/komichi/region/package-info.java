/**
 * Who can do what, for those who plan care: the manager of a station with the consent of each person, organizers in numbers that
 * give nobody away (decisions 0291 and 0292).
 */
@Feature(uses = {"framework", "competency", "identity", "account", "audit", "run"})
package org.komichi.region;

import org.komichi.shared.Feature;

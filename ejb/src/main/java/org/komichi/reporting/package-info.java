/** What organizers read: where each participant stands, what changed from before to after. Changes nothing. */
@Feature(uses = {"content", "identity", "audit", "run", "competency", "survey", "course", "credential"})
package org.komichi.reporting;

import org.komichi.shared.Feature;

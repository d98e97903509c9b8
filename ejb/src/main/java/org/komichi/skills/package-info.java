/**
 * Skills stations: their checklists as content, the stations of a skills course, and what an instructor saw at each. A passed
 * station is evidence that its learner shows how (decision 0200).
 */
@Feature(
        uses = {
            "content",
            "identity",
            "audit",
            "run",
            "competency",
            "workshop",
            "attendance",
            "paper",
            "deidentification"
        })
package org.komichi.skills;

import org.komichi.shared.Feature;

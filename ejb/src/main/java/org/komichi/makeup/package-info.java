/**
 * Making up for a missed meeting: whoever missed one of a series is offered the same meeting of a later run, books it and gives
 * it back (decision 0172). The places are the workshop's, what was missed is told by attendance.
 */
@Feature(uses = {"identity", "workshop", "attendance"})
package org.komichi.makeup;

import org.komichi.shared.Feature;

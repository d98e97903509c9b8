/**
 * Stations send their people to workshops: whoever manages one applies for several at once, in her ranking, and sees who has a
 * seat, who attended and who completed, and nothing else (decision 0136).
 */
@Feature(uses = {"identity", "account", "audit", "run", "workshop", "attendance"})
package org.komichi.station;

import org.komichi.shared.Feature;

/** The paper that is still needed on the day: roster, signature sheet, name badges, and groups that mix professions. */
@Feature(uses = {"identity", "audit", "workshop", "print"})
package org.komichi.paper;

import org.komichi.shared.Feature;

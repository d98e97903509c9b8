/** One holding (開催) of a course or workshop: its organizing team, time zone, dates and participants. */
@Feature(uses = {"identity", "audit"})
package org.komichi.run;

import org.komichi.shared.Feature;

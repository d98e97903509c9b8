/** Workshops and plans as calendars read them: a file for one, a public feed of all, and everybody's own feed. */
@Feature(uses = {"identity", "audit", "workshop", "portfolio"})
package org.komichi.calendar;

import org.komichi.shared.Feature;

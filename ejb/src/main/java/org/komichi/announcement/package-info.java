/**
 * What organizers tell those who registered for a workshop: messages of their own to all or some, and the reminder before each
 * meeting. Who got what is kept; nobody gets the same twice.
 */
@Feature(uses = {"identity", "audit", "run", "workshop", "attendance", "notification"})
package org.komichi.announcement;

import org.komichi.shared.Feature;

/**
 * Guests: who comes to a workshop without an account. She proves her address by a link, has a page of her own behind another
 * link, and is forgotten 30 days after her last meeting (decision 0190).
 */
@Feature(uses = {"identity", "account", "audit", "workshop", "attendance", "calendar"})
package org.komichi.guest;

import org.komichi.shared.Feature;

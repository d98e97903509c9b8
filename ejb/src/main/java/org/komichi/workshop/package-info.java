/**
 * Workshops: what is announced, its sessions and seats, who registered and who waits. A full workshop keeps a waiting line;
 * a freed seat goes to the first in line who fits (decision 0130).
 */
@Feature(uses = {"identity", "account", "audit", "run", "course", "survey", "search"})
package org.komichi.workshop;

import org.komichi.shared.Feature;

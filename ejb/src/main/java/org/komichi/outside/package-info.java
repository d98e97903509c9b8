/**
 * Evidence from elsewhere: certificates that people hand in and somebody else checks, and what other systems report of those who
 * gave them their code. All of it ends as evidence in the competency room, which does not know of this one.
 */
@Feature(uses = {"competency", "framework", "identity", "account", "audit", "picture"})
package org.komichi.outside;

import org.komichi.shared.Feature;

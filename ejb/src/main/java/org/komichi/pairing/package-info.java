/**
 * Answering without an account: by personal code or unpaired, the codes that look alike and what an organizer decides about them,
 * and answers typed in from paper (decisions 0221, 0222).
 */
@Feature(uses = {"identity", "account", "audit", "run", "survey"})
package org.komichi.pairing;

import org.komichi.shared.Feature;

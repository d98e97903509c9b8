/**
 * People and organisations: accounts, sign-in, roles with scope, profile, consent, tokens. Knows who somebody is and what
 * she may do, and nothing of what she learns.
 */
@Feature(uses = {"audit", "deidentification"})
package org.komichi.identity;

import org.komichi.shared.Feature;

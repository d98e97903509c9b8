/**
 * People and organisations: roles with scope, profile, consent, and who is asking. Knows who somebody is and what she may do, and
 * nothing of how she got in or what she learns.
 */
@Feature(uses = {"audit", "deidentification"})
package org.komichi.identity;

import org.komichi.shared.Feature;

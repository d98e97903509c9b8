/** The competency framework, the evidence people gather, and the level that follows from it. */
@Feature(uses = {"content", "identity", "audit", "run", "deidentification", "picture"})
package org.komichi.competency;

import org.komichi.shared.Feature;

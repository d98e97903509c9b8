/** The evidence people gather, how they see themselves, and the level of the framework that follows from it. */
@Feature(uses = {"framework", "content", "identity", "audit", "run", "deidentification"})
package org.komichi.competency;

import org.komichi.shared.Feature;

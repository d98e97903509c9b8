/**
 * Accompanied visits (同行訪問): who may sign, hosts' offers, and what a supervisor saw at the bedside. A signed visit is evidence of
 * what a learner does; nothing here says anything about a child (decisions 0280 to 0282).
 */
@Feature(uses = {"content", "identity", "account", "audit", "competency", "caselibrary", "deidentification"})
package org.komichi.visit;

import org.komichi.shared.Feature;

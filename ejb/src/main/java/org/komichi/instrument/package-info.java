/**
 * Questionnaires that a team makes for itself in the browser: as a draft that is changed step by step and tried, and as versions
 * that are published as packs and never change (decision 0215).
 */
@Feature(uses = {"content", "identity", "audit", "run", "survey"})
package org.komichi.instrument;

import org.komichi.shared.Feature;

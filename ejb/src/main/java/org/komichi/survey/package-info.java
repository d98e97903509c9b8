/** Questionnaires: instruments, waves of a run, answers kept apart from who answered, pairing and comparison. */
@Feature(uses = {"content", "identity", "audit", "run", "deidentification"})
package org.komichi.survey;

import org.komichi.shared.Feature;

/**
 * The report that an organizer has to file: what was held for whom, and what changed. It is written once, as blocks, and set twice:
 * as a document that goes on being written, and as PDF.
 */
@Feature(uses = {"identity", "audit", "run", "course", "survey", "workshop", "attendance", "reporting", "print"})
package org.komichi.report;

import org.komichi.shared.Feature;

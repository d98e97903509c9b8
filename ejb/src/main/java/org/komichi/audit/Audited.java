package org.komichi.audit;

/** Something was noted in the trail. For whoever counts what is done here; it does not tell by whom or to whom.
 * @param action the verb phrase of the entry */
public record Audited(String action) {}

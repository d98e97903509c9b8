/** Certificates: issued when a course or workshop is completed, printed as PDF, verified by anybody, re-issued and revoked. */
@Feature(uses = {"content", "identity", "audit", "run", "competency", "course", "print", "attendance", "workshop"})
package org.komichi.credential;

import org.komichi.shared.Feature;

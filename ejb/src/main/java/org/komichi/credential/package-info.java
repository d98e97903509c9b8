/** Certificates: issued when a course is completed, printed as PDF, verified by anybody, re-issued and revoked. */
@Feature(uses = {"content", "identity", "audit", "run", "competency", "course", "print"})
package org.komichi.credential;

import org.komichi.shared.Feature;

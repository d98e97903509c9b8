/**
 * From draft to print: writing cases, checking them for traces of a child, consent, two reviews, publication, and the history that
 * keeps every state (decision 0256).
 */
@Feature(uses = {"caselibrary", "deidentification", "identity", "audit", "course", "picture"})
package org.komichi.editorial;

import org.komichi.shared.Feature;

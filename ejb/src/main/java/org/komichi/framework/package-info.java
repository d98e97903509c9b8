/**
 * The competency framework: what is to be learned, its versions and what became of their outcomes, and its exchange as 1EdTech
 * CASE. Knows nothing of who learned it.
 */
@Feature(uses = {"content"})
package org.komichi.framework;

import org.komichi.shared.Feature;

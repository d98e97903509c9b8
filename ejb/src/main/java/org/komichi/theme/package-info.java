/**
 * Themes: what people wrote in words, sorted by hand by those who organize a run (decision 0230). Nothing is suggested and nothing
 * is sorted by itself.
 */
@Feature(uses = {"audit", "identity", "run", "survey"})
package org.komichi.theme;

import org.komichi.shared.Feature;

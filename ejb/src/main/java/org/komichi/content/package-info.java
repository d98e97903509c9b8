/** Reads, checks and publishes content packs; a published version never changes. Knows no feature that uses them. */
@Feature(uses = {})
package org.komichi.content;

import org.komichi.shared.Feature;

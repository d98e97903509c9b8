/**
 * Reads, checks and publishes content packs: folders or zips of YAML, Markdown, pictures, handouts and films. A pack is read
 * whole or refused whole, and a published version never changes. Knows no feature that uses the packs; those say through a
 * {@link org.komichi.content.PackInterpreter} what else must hold for their kind.
 */
@Feature(uses = {"identity", "audit"})
package org.komichi.content;

import org.komichi.shared.Feature;

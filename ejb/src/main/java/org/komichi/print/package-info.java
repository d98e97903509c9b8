/** Sets pages as PDF in Japanese, with the fonts in them. What stands on a page is the business of the room that prints. */
@Feature(uses = {})
package org.komichi.print;

import org.komichi.shared.Feature;

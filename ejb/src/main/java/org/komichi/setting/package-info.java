/** What an administrator changes while the server runs, with who did it, what was before, and a way back. */
@Feature(uses = {"audit", "identity"})
package org.komichi.setting;

import org.komichi.shared.Feature;

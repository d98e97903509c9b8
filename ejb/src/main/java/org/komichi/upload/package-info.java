/** Files that people hand in: a virus scanner looks at them before anybody reads them, where there is one. */
@Feature(uses = {"audit"})
package org.komichi.upload;

import org.komichi.shared.Feature;

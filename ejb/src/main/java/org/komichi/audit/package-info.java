/** Who saw or changed what: rows that are only ever added, sealed in batches so that a change to an old row shows. */
@Feature(uses = {})
package org.komichi.audit;

import org.komichi.shared.Feature;

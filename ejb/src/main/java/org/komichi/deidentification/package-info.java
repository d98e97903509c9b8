/**
 * What must not stand in a text about a child: traces that lead to her. Pure rules on words and on a whole case, without memory;
 * a reminder, not a judge: people decide (decision 0255).
 */
@Feature(uses = {})
package org.komichi.deidentification;

import org.komichi.shared.Feature;

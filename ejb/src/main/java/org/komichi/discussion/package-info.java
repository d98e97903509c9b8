/**
 * What people do with a case beyond reading it: thinking about its questions, keeping it in a list, a note for themselves, and
 * talking about it with others in closed groups. A case that leaves the library takes all of that out of sight (decision 0260).
 */
@Feature(uses = {"caselibrary", "search", "deidentification", "identity", "audit", "competency"})
package org.komichi.discussion;

import org.komichi.shared.Feature;

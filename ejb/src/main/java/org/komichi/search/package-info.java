/**
 * Finds cases, modules, terms and workshops by the words a clinician would type. What can be found says a feature through a
 * {@link org.komichi.search.SearchSource}; that something changed it says to {@code SearchChanges} in the transaction of the
 * change. How Japanese is read is decided in {@code search.text}, how documents are kept and ranked in {@code search.index};
 * both are plain Java over Lucene and know neither database nor server.
 */
@Feature(uses = {"content", "deidentification", "identity", "audit"})
package org.komichi.search;

import org.komichi.shared.Feature;

/** The index: documents in, ranked hits out. Plain Java over a Lucene directory. */
package org.komichi.search.index;

/** The report of a run in words, and the files that an organizer takes away. */
package org.komichi.web.report;

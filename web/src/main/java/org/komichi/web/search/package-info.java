/** The search: one page for everything, the page of a term, wishes for cases, and what editors see of it. */
package org.komichi.web.search;

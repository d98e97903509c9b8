/** Calendar files and feeds, and the page on which one gets the address of one's own. */
package org.komichi.web.calendar;

/** The organizer's pages: her runs, where participants stand, the comparison of before and after. */
package org.komichi.web.reporting;

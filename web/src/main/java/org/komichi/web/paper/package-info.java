/** The paper for the day: what can be printed, and the groups. */
package org.komichi.web.paper;

/** Pages on which organizers sort what was written in words into themes of their own. */
package org.komichi.web.theme;

/** What is to be done before a workshop, on the pages of the workshop, of who has a seat, and of its organizers. */
package org.komichi.web.prework;

/** The files of packs for the browser, and the pages on which organizers bring packs in, look at them and publish them. */
package org.komichi.web.content;

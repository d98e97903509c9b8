/** Pages on which people read cases, print them, and take cases in and out. */
package org.komichi.web.caselibrary;

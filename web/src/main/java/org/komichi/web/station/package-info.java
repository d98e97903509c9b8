/** Pages of those who manage a station: applying for several people at once, and how those stand who were sent. */
package org.komichi.web.station;

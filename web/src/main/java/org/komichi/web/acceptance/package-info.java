/** Pages on what stations take on: the form of whoever manages one, and what organizers see of the stations of a run. */
package org.komichi.web.acceptance;

/** Pages of workshops: what is announced, registering, one's own registrations. */
package org.komichi.web.workshop;

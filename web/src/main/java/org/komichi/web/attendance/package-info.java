/** The door of a workshop: tickets, the phone that takes attendance, the live count, and the desk afterwards. */
package org.komichi.web.attendance;

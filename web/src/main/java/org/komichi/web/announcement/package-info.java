/** Messages to those who registered, and which mail somebody wants. */
package org.komichi.web.announcement;

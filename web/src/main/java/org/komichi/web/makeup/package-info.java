/** The page part where one makes up for a missed meeting. */
package org.komichi.web.makeup;

/** The page that says what a child asks of whoever takes her on. */
package org.komichi.web.readiness;

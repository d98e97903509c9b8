/** The pages of accompanied visits. */
package org.komichi.web.visit;

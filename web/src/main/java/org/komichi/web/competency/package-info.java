/** The pages of the competency room. */
package org.komichi.web.competency;

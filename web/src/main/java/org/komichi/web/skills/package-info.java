/** The pages of the skills stations. */
package org.komichi.web.skills;

/** The questionnaires of a run as its organizers plan them, and as a room sees them on a slide. */
package org.komichi.web.waves;

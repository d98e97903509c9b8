/** The pages about who can do what in a station, a region and a cohort. */
package org.komichi.web.region;

/** Pages of portfolios, the links to them, and badges. */
package org.komichi.web.portfolio;

/** What every page stands in: addresses, texts, frame, errors as messages, headers. Knows no feature. */
package org.komichi.web.frame;

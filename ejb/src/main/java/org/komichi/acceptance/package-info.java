/**
 * What stations take on: whoever manages one tells how many children it has and takes, under which conditions, and whether that may
 * be published (decision 0232). It comes from her form alone and is never joined with what anybody answered.
 */
@Feature(uses = {"identity", "account", "audit", "run", "notification"})
package org.komichi.acceptance;

import org.komichi.shared.Feature;

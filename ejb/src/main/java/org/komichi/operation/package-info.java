/** How the servers are: what the one person in the office looks at, and what tells her machine to wake her. */
@Feature(uses = {"audit", "identity", "notification", "search"})
package org.komichi.operation;

import org.komichi.shared.Feature;

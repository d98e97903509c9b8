/** What every room needs: the feature marker, business rules, identity of rows, the clock, paging, the key ring, settings. */
@Feature(uses = {})
package org.komichi.shared;

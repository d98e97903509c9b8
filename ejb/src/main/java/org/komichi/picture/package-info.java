/** Pictures that people hand in, written anew so that nothing but their points comes along. */
@Feature(uses = {})
package org.komichi.picture;

import org.komichi.shared.Feature;

package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Who wrote a case, or judged it already, does not judge it. */
public class YourOwnCase extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

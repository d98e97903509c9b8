package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** Somebody has handed in as many certificates as are kept. */
public class TooManyCertificates extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyCertificates(int most) {
        super(most);
    }
}

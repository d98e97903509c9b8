package org.komichi.secondfactor;

import java.util.List;

/**
 * A second factor was added.
 *
 * @param stamp with which the session that added it may go on
 * @param recoveryCodes made with her first factor and shown this once; empty when she has them already
 */
public record Added(int stamp, List<String> recoveryCodes) {
    public Added {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}

package org.komichi.instrument;

import org.komichi.shared.BusinessRule;

/** The draft lacks something yet; its page says what and where. */
public class NotReadyToPublish extends BusinessRule {
    private static final long serialVersionUID = 1L;

    NotReadyToPublish(int faults) {
        super(faults);
    }
}

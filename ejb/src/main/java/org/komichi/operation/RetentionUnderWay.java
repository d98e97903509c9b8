package org.komichi.operation;

import org.komichi.shared.BusinessRule;

/** This kind of data is being gone through at the moment. */
public class RetentionUnderWay extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.course;

import org.komichi.shared.BusinessRule;

/** Some steps of an ordering question have a place and others have none, or the same. */
public class OrderIncomplete extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.announcement;

import org.komichi.shared.BusinessRule;

/** The same words went to the same people within the last day, from another tab or by a colleague. */
public class MessageSentAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.notification;

import org.komichi.shared.BusinessRule;

/** The text of a message was removed after it was sent; the cause has to be repeated instead. */
public class MessageTextGone extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** The address belongs to an account. Said only to who has proved that the address is hers, or stands at the door. */
public class GuestHasAccount extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }
}

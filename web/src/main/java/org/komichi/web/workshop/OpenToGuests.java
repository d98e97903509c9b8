package org.komichi.web.workshop;

import org.komichi.workshop.Workshop;

/** What an organizer chooses about people without an account. */
enum OpenToGuests {
    /** A public symposium is for them; everything else is not. */
    BY_KIND,
    YES,
    NO;

    boolean opens(Workshop.Kind kind) {
        return this == YES || this == BY_KIND && kind == Workshop.Kind.SYMPOSIUM;
    }

    /** What was chosen, as far as a plan tells. */
    static OpenToGuests of(boolean guests, Workshop.Kind kind) {
        if (guests == BY_KIND.opens(kind)) {
            return BY_KIND;
        }
        return guests ? YES : NO;
    }
}

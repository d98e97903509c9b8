/** Messages to people: written to the outbox in the transaction that causes them, delivered afterwards. */
@Feature(
        uses = {
            "identity",
            "account",
            "secondfactor",
            "singlesignon",
            "audit",
            "run",
            "course",
            "credential",
            "survey",
            "reporting",
            "workshop",
            "attendance",
            "skills",
            "guest",
            "calendar",
            "visit",
            "portfolio",
            "competency",
            "outside",
            "editorial"
        })
package org.komichi.notification;

import org.komichi.shared.Feature;

/**
 * What somebody plans to learn, and what she takes along of her record and shows to others: a portfolio of what she chose, on paper or by a link she can take
 * back, and badges that others verify (decisions 0285 and 0286). A portfolio is a training record, not a licence.
 */
@Feature(
        uses = {
            "content",
            "identity",
            "audit",
            "framework",
            "competency",
            "credential",
            "visit",
            "region",
            "caselibrary",
            "print",
            "deidentification"
        })
package org.komichi.portfolio;

import org.komichi.shared.Feature;

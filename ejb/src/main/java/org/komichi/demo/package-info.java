/**
 * What a demonstration shows beyond its people: runs that are over, with fictional participants and answers. Made once, when the
 * demo people are new, and never outside a demonstration.
 */
@Feature(
        uses = {
            "identity",
            "account",
            "run",
            "survey",
            "course",
            "workshop",
            "attendance",
            "station",
            "skills",
            "theme",
            "acceptance",
            "instrument",
            "caselibrary",
            "editorial",
            "discussion",
            "competency",
            "outside",
            "visit"
        })
package org.komichi.demo;

import org.komichi.shared.Feature;

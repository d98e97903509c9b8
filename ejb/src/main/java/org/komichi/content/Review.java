package org.komichi.content;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * Whether a clinician has reviewed a text. What is not reviewed says 医師監修前 wherever it is shown.
 *
 * @param reviewed whether somebody named has reviewed it
 * @param checkedOn when the sources were last checked; may be null
 * @param by who reviewed; null when nobody has
 * @param on when; null when nobody has
 */
public record Review(boolean reviewed, LocalDate checkedOn, String by, LocalDate on) {
    /** Nothing is known about a review. */
    public static final Review NONE = new Review(false, null, null, null);

    /** The {@code review:} of a pack or module, whose node this is. */
    public static Review of(JsonNode owner) {
        JsonNode review = owner.path("review");
        return new Review(
                "REVIEWED".equals(review.path("state").asString("")),
                date(review.path("checkedOn")),
                review.path("by").asString(null),
                date(review.path("on")));
    }

    private static LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}

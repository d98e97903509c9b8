package org.komichi.survey;

import java.util.HashMap;
import java.util.Map;
import org.komichi.identity.Profile;

/**
 * What the profile knows of a questionnaire's questions about the person: bands and codes, never the profile itself. An offer
 * becomes an answer only when she confirms it.
 */
final class Offers {
    private Offers() {}

    /** Offers by item: nothing that was answered already, nothing that the item does not offer. */
    static Map<String, String> of(Instrument instrument, Profile profile, Map<String, String> answers) {
        Map<String, String> offers = new HashMap<>();
        instrument
                .items()
                .filter(item -> item.profile() != null && !answers.containsKey(item.id()))
                .forEach(item -> {
                    String known = known(item.profile(), profile);
                    if (known != null && item.offers(known)) {
                        offers.put(item.id(), known);
                    }
                });
        return offers;
    }

    private static String known(String field, Profile profile) {
        return switch (field) {
            case Sheets.PROFESSION -> profile.profession();
            case "experienceBand" -> profile.experience();
            case "workplaceKind" -> profile.workplaceKind();
            case "prefecture" -> profile.prefecture();
            default -> null;
        };
    }
}

package org.komichi.pairing;

import java.util.EnumMap;
import java.util.Map;
import org.komichi.shared.KeyRing;

/** A personal code as its owner typed it. It is never stored and never shown: only its fingerprints are. */
public final class PersonalCode {
    private static final String PURPOSE = "personal-code:";

    private final Map<CodeElement, String> facts = new EnumMap<>(CodeElement.class);

    /** Reads what was typed.
     * @throws CodeElementUnclear when an element is missing or no such fact */
    public PersonalCode(Map<CodeElement, String> typed) {
        for (CodeElement element : CodeElement.values()) {
            facts.put(element, element.plain(typed.get(element)).orElseThrow(() -> new CodeElementUnclear(element)));
        }
    }

    /**
     * The fingerprint of each element under a key for this run and this element: equal facts of one run look equal, those of two
     * runs do not, and without the key a fingerprint says nothing. Who holds both the database and the key can try all the facts
     * there are, one element at a time; the form says so.
     */
    Map<CodeElement, String> sealed(KeyRing keys, long runId) {
        Map<CodeElement, String> sealed = new EnumMap<>(CodeElement.class);
        facts.forEach((element, fact) -> sealed.put(element, keys.fingerprint(PURPOSE + runId + ":" + element, fact)));
        return sealed;
    }
}

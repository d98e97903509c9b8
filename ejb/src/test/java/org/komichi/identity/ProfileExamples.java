package org.komichi.identity;

/** What profiles are checked with, for tests of other rooms. */
public final class ProfileExamples {
    private ProfileExamples() {}

    /** The rules with the lists of the house. */
    public static ProfileRules rules() {
        Professions professions = new Professions();
        professions.read();
        Places places = new Places();
        places.read();
        return new ProfileRules(professions, places);
    }
}

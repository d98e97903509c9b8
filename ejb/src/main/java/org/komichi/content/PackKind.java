package org.komichi.content;

import java.util.Locale;

/** What a pack is about; the main file of a pack has its name. */
public enum PackKind {
    COURSE,
    FRAMEWORK,
    GLOSSARY,
    INSTRUMENTS,
    /** Skills stations with their checklists. */
    STATIONS,
    /** The cases of the library. */
    CASES,
    /** What supervisors look at on accompanied visits. */
    VISITS;

    /** The name as packs write it: {@code course}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file that makes a pack of this kind: {@code course.yaml}. */
    public String mainFile() {
        return code() + ".yaml";
    }
}

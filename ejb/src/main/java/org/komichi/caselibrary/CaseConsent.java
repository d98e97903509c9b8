package org.komichi.caselibrary;

/** Knows whether those whom a case tells of agree that it is told. Who keeps the records answers. */
@FunctionalInterface
public interface CaseConsent {
    /** Whether a case may be told today. */
    boolean stands(LibraryCase libraryCase);
}

package org.komichi.caselibrary;

/** How far a case has come. A published one may carry a working copy that is on its way again; readers keep what is published. */
public enum CaseStatus {
    DRAFT,
    IN_PRIVACY_REVIEW,
    IN_CLINICAL_REVIEW,
    /** Nothing is on its way: readers have the last word. */
    PUBLISHED,
    WITHDRAWN
}

package org.komichi.shared;

/** What somebody wants to change is no longer what she looked at: another tab, or another person, was first. */
public class ChangedMeanwhile extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** Together the two would have two sheets at one moment, and one person has one. */
public class MatchWouldDouble extends BusinessRule {
    private static final long serialVersionUID = 1L;
}

package org.komichi.account;

import org.jspecify.annotations.Nullable;

/** Knows whether somebody shows her second factor. The account asks; the room of second factors answers. */
public interface SecondProof {
    /**
     * Makes sure that she has it at hand; whoever set up none passes. Fails with a rule when what was shown is not right, or when it is
     * too soon after too many wrong ones.
     *
     * @param shown a code, or what a device answered
     */
    void prove(long personId, @Nullable String shown);
}

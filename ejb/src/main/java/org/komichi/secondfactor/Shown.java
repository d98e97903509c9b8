package org.komichi.secondfactor;

/**
 * What an authenticator showed of a passkey.
 *
 * @param credentialId its name for the authenticator, in Base64 for addresses
 * @param credential its open key and what belongs to it, as the standard writes it down
 * @param signCount how often it signed, as far as the authenticator counts
 * @param userVerified whether the device made sure who holds it, by finger, face or PIN
 * @param backupEligible whether it may be carried to other devices
 * @param backedUp whether it is
 */
record Shown(
        String credentialId,
        byte[] credential,
        long signCount,
        boolean userVerified,
        boolean backupEligible,
        boolean backedUp) {}

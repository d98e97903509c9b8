/**
 * What somebody shows beside her password: a code of an authenticator app, a passkey or a recovery code (decisions 0300 and 0301).
 * Whether an account asks for one stands with the account itself; what it is, only this room knows.
 */
@Feature(uses = {"identity", "account", "audit"})
package org.komichi.secondfactor;

import org.komichi.shared.Feature;

/**
 * Accounts: how people get one, sign in and change it, what they sign in with, where they are signed in, and how an account
 * ends. Every request gets its person and her roles here. Who somebody is and what she may do stands in the identity room.
 */
@Feature(uses = {"identity", "audit"})
package org.komichi.account;

import org.komichi.shared.Feature;

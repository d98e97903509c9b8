/**
 * Coming in by the account of another house: OpenID Connect with one provider, the association's or a hospital's (decision 0319). What
 * the provider says is believed only when it is signed for us, just now, for the question we asked; whose account it opens was proven
 * once by that account's own password.
 */
@Feature(uses = {"identity", "account", "audit"})
package org.komichi.singlesignon;

import org.komichi.shared.Feature;

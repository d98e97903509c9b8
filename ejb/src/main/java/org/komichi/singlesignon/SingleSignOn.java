package org.komichi.singlesignon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.komichi.identity.SignedIn;

/** Coming in by the account of another house. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleSignOn {
    /**
     * Somebody sets out.
     *
     * @param address where her browser goes
     */
    public record SettingOut(Journey journey, URI address) {}

    @Inject
    ProviderSettings settings;

    @Inject
    Provider provider;

    @Inject
    Links links;

    /** Whether there is such a house. */
    public boolean on() {
        return settings.on();
    }

    /** What the house is called. */
    public String name(Locale locale) {
        return settings.name(locale);
    }

    /** Sets out.
     * @param next the page that she wants
     * @throws ProviderUnavailable when it does not answer */
    public SettingOut setOut(String next) {
        return provider.setOut(next);
    }

    /** Comes back: who she is there.
     * @param query what the provider added to our address
     * @throws SignInElsewhereDenied when she was not let in there
     * @throws SignInElsewhereFailed when this is no answer to the journey
     * @throws ProviderUnavailable when it does not answer */
    public OutsideIdentity comeBack(Journey journey, String query) {
        return provider.comeBack(journey, query);
    }

    /** Opens the account that this identity opens: in, or on to our own second factor; nothing when it opens none. */
    public Optional<SignedIn> enter(OutsideIdentity identity) {
        return links.enter(identity);
    }

    /** Links the account of whoever has just shown its password, and all else that it asks for.
     * @throws LinkedToAnother when one of the two is linked already */
    public void link(SignedIn signedIn, OutsideIdentity identity) {
        links.link(signedIn, identity);
    }

    /** Where she signs out there too, when the house offers that. */
    public Optional<URI> signingOutThere(String idToken) {
        return provider.signingOut(idToken);
    }
}

package org.komichi.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.komichi.shared.Settings;

/** Who else may say who somebody is; documented in {@code docs/configuration.md}. Without an issuer nobody may. */
@ApplicationScoped
class ProviderSettings {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    @Inject
    @ConfigProperty(name = "komichi.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "komichi.oidc.client.id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "komichi.oidc.client.secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "komichi.oidc.name", defaultValue = "所属先のアカウント|your organisation")
    String name;

    @Inject
    @ConfigProperty(name = "komichi.oidc.second.factor", defaultValue = "mfa")
    String secondFactor;

    @Inject
    Settings settings;

    boolean on() {
        return said(issuer).isPresent() && said(clientId).isPresent();
    }

    String issuer() {
        return said(issuer).orElseThrow(SignInElsewhereFailed::new);
    }

    String clientId() {
        return said(clientId).orElseThrow(SignInElsewhereFailed::new);
    }

    Optional<String> clientSecret() {
        return said(clientSecret);
    }

    /** What the button says: one name, or one in Japanese and one in English with a bar between. */
    String name(Locale locale) {
        String[] names = name.split("\\|", 2);
        return (names.length == 2 && !locale.getLanguage().equals("ja") ? names[1] : names[0]).strip();
    }

    /** Which words of {@code amr} or {@code acr} say that there was a second factor. */
    Set<String> wordsForSecondFactor() {
        return Arrays.stream(secondFactor.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Where the provider sends people back to. */
    URI back() {
        return URI.create(settings.baseUrl() + "/login/sso/back");
    }

    /** Where it sends them after they signed out there. */
    URI out() {
        return URI.create(settings.baseUrl() + "/login?done=signedOut");
    }

    /** Nothing of anybody's sign-in travels in the clear, but on the machine of who develops. */
    static boolean safe(URI address) {
        return address != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(word -> !word.isEmpty());
    }
}

package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation chooses, from system properties or the environment; documented in {@code docs/configuration.md}. */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "komichi.data", defaultValue = "var")
    String data;

    @Inject
    @ConfigProperty(name = "komichi.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "komichi.clock.ahead", defaultValue = "PT0S")
    Duration clockAhead;

    @Inject
    @ConfigProperty(name = "komichi.base.url", defaultValue = "http://localhost:8080")
    String baseUrl;

    @Inject
    @ConfigProperty(name = "komichi.smtp.url")
    Optional<String> smtpUrl;

    @Inject
    @ConfigProperty(name = "komichi.smtp.patience", defaultValue = "PT10S")
    Duration smtpPatience;

    @Inject
    @ConfigProperty(name = "komichi.mail.from", defaultValue = "komichi@komichi.example")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "komichi.telemetry.url")
    Optional<String> telemetryUrl;

    @Inject
    @ConfigProperty(name = "komichi.telemetry.interval", defaultValue = "PT1M")
    Duration telemetryInterval;

    @Inject
    @ConfigProperty(name = "komichi.scanner")
    Optional<String> scanner;

    @Inject
    @ConfigProperty(name = "komichi.scanner.patience", defaultValue = "PT10S")
    Duration scannerPatience;

    @Inject
    @ConfigProperty(name = "komichi.second.factor", defaultValue = "required")
    String secondFactor;

    @Inject
    @ConfigProperty(name = "komichi.admin.email")
    Optional<String> adminEmail;

    @Inject
    @ConfigProperty(name = "komichi.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "komichi.key.old")
    Optional<String> oldKeys;

    /** The folder for uploads and keys of this server. */
    public Path data() {
        return Path.of(data);
    }

    /** Whether this is a demonstration with fictional people. */
    public boolean demo() {
        return demo;
    }

    /** How far the clock of a rehearsal runs ahead of the wall's. */
    Duration clockAhead() {
        return clockAhead;
    }

    /** Where people reach this installation, without a slash at the end. */
    public URI baseUrl() {
        return URI.create(baseUrl.replaceAll("/+$", ""));
    }

    /** {@code smtp://user:password@host:port}; empty: messages wait in the outbox and are shown there. */
    public Optional<URI> smtpUrl() {
        return smtpUrl.filter(url -> !url.isBlank()).map(URI::create);
    }

    /** How long the mail server may take for each of its answers. */
    public Duration smtpPatience() {
        return smtpPatience;
    }

    /** Who collects figures and traces (OTLP over HTTP); empty: nobody. */
    public Optional<URI> telemetryUrl() {
        return telemetryUrl.filter(url -> !url.isBlank()).map(URI::create);
    }

    /** How often figures are sent there. */
    public Duration telemetryInterval() {
        return telemetryInterval;
    }

    /** {@code tcp://host:port} of ClamAV's daemon, which looks at every file that is handed in; empty: nobody does. */
    public Optional<URI> scannerUrl() {
        return scanner.filter(url -> !url.isBlank()).map(URI::create);
    }

    /** How long it may take for each of its answers. */
    public Duration scannerPatience() {
        return scannerPatience;
    }

    /** The sender of messages. */
    public String mailFrom() {
        return mailFrom;
    }

    /** Whether roles that reach other people's data ask for a second factor; whatever is not plainly optional is required. */
    public boolean secondFactorRequired() {
        return !"optional".equalsIgnoreCase(secondFactor.strip());
    }

    /** Who is to become administrator while there is none. */
    public Optional<String> adminEmail() {
        return adminEmail.map(String::strip).filter(email -> !email.isEmpty());
    }

    /** Whether the master key lies where the data lies, because the environment gives none. */
    public boolean keyBesideTheData() {
        return key().isEmpty();
    }

    /** The master key, 32 bytes in Base64, when the environment gives one. */
    Optional<String> key() {
        return key.filter(value -> !value.isBlank());
    }

    /** Master keys of before, the latest first, the very first last; each 32 bytes in Base64. */
    public List<String> oldKeys() {
        return Stream.of(oldKeys.orElse("").split("[,\\s]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}

package org.komichi.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;

/** With which options this server was started; of what is secret only that it is set. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
public class StartOptions {
    private static final List<String> NAMES = List.of(
            "komichi.base.url",
            "komichi.http.port",
            "komichi.data",
            "komichi.demo",
            "komichi.behind.proxy",
            "komichi.db.driver",
            "komichi.db.url",
            "komichi.db.user",
            "komichi.db.password",
            "komichi.db.pool",
            "komichi.smtp.url",
            "komichi.smtp.patience",
            "komichi.mail.from",
            "komichi.admin.email",
            "komichi.key",
            "komichi.view.key",
            "komichi.second.factor",
            "komichi.oidc.issuer",
            "komichi.oidc.client.id",
            "komichi.oidc.client.secret",
            "komichi.cluster",
            "komichi.cluster.node",
            "komichi.cluster.key",
            "komichi.telemetry.url",
            "komichi.telemetry.interval",
            "komichi.scanner",
            "komichi.scanner.patience",
            "komichi.statements.log");

    // Addresses of a database and a mail server may hold a password; who is invited as administrator is a person.
    private static final Set<String> SECRET = Set.of(
            "komichi.db.url",
            "komichi.db.password",
            "komichi.smtp.url",
            "komichi.admin.email",
            "komichi.key",
            "komichi.view.key",
            "komichi.oidc.client.secret",
            "komichi.cluster.key");

    /** One option.
     * @param value null when it is not set, or not to be shown
     * @param set whether it is set */
    public record Option(String name, @Nullable String value, boolean set) {}

    /** All of them. */
    public List<Option> all() {
        Config config = ConfigProvider.getConfig();
        return NAMES.stream()
                .map(name -> {
                    String value = config.getOptionalValue(name, String.class)
                            .filter(text -> !text.isBlank())
                            .orElse(null);
                    return new Option(name, SECRET.contains(name) ? null : value, value != null);
                })
                .toList();
    }
}

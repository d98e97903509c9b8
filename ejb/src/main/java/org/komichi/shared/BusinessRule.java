package org.komichi.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal that the field itself would give: it carries data, not prose. The text lives in the bundles under
 * {@code rule.<key>}; the pages show it as a message with everything typed still there, the API as a problem whose type
 * ends in the key.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /** @param arguments what the text of the rule mentions, in the order of its placeholders */
    protected BusinessRule(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The rule's name in kebab case, from its class: {@code RegistrationClosed} is {@code registration-closed}. */
    public final String key() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** What the text mentions, in order. */
    public final List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The field of the form that the refusal is about, or null when it is about the whole. */
    public String field() {
        return null;
    }

    /** The HTTP status that says the same thing: 409 unless a rule knows better. */
    public int status() {
        return 409;
    }

    @Override
    public String getMessage() {
        return key();
    }
}

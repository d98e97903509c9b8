package org.komichi.workshop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.komichi.shared.BusinessRule;

/** A link that is no address of the web: a slip, or something that would do more than lead to a page. */
public class NoWebAddress extends BusinessRule {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final String field;

    private NoWebAddress(String field) {
        this.field = field;
    }

    /** Lets nothing and web addresses through. */
    static void refuse(String field, String link) {
        if (link == null) {
            return;
        }
        try {
            URI address = new URI(link);
            if (address.getHost() != null && SCHEMES.contains(address.getScheme())) {
                return;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new NoWebAddress(field);
        }
        throw new NoWebAddress(field);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}

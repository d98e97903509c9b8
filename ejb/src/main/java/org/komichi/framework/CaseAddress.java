package org.komichi.framework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a part of a framework is found as CASE. Identifiers follow from version and code: they are the same on every server. */
final class CaseAddress {
    private static final String SERVICE = "/ims/case/v1p1/";

    private CaseAddress() {}

    /** The address of a part.
     * @param base where people reach this installation, without a slash at the end
     * @param list such as {@code CFItems} */
    static String of(String base, String list, String identifier) {
        return base + SERVICE + list + "/" + identifier;
    }

    /** The identifier of a part of a framework: a UUID of version 3, made of what never changes. */
    static String identifier(String list, String key, String version) {
        return UUID.nameUUIDFromBytes(String.join("/", "komichi", "framework", version, list, key)
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

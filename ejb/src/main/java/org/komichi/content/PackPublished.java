package org.komichi.content;

/**
 * A version of a pack was published. Fired in the transaction that publishes it.
 *
 * @param slug which pack
 * @param kind what it is about
 * @param versionId the new version
 * @param previousVersionId the one that was the latest before; null for the first
 * @param sameStructure whether only the wording changed
 */
public record PackPublished(
        String slug, PackKind kind, long versionId, Long previousVersionId, boolean sameStructure) {}

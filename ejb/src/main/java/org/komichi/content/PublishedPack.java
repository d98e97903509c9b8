package org.komichi.content;

/**
 * One version of a pack as it is stored. Versions never change, so these are kept in memory and shared.
 *
 * @param versionId number of the version over all packs
 * @param slug which pack
 * @param kind what it is about
 * @param number 1, 2, 3 … of this pack
 * @param pack its contents
 */
public record PublishedPack(long versionId, String slug, PackKind kind, int number, Pack pack) {
    /** Where browsers fetch a file of this version. */
    public String href(String path) {
        return "/content/" + slug + "/" + versionId + "/" + path;
    }
}

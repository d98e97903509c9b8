package org.komichi.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.shared.Bounded;
import org.komichi.shared.NotFound;

/**
 * Stored versions, the last few kept in memory. Texts are fetched together; pictures, handouts and films one by one and only
 * when they are asked for.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class PackShelf {
    private static final int VERSIONS = 32;

    private final Bounded<Long, PublishedPack> published = new Bounded<>(VERSIONS);

    @PersistenceContext
    EntityManager database;

    @Inject
    PackShelf self;

    /** A published version, if it is in memory. */
    public Optional<PublishedPack> atHand(long versionId) {
        return Optional.ofNullable(published.find(versionId));
    }

    /** A version, whatever its state: callers have asked whether it may be seen. */
    public PublishedPack take(long versionId) {
        PublishedPack atHand = published.find(versionId);
        if (atHand != null) {
            return atHand;
        }
        PackVersion version =
                Optional.ofNullable(database.find(PackVersion.class, versionId)).orElseThrow(NotFound::new);
        PublishedPack taken =
                new PublishedPack(versionId, version.slug(), version.kind(), version.number(), unpack(version));
        if (version.published()) {
            published.put(versionId, taken);
        }
        return taken;
    }

    private Pack unpack(PackVersion version) {
        List<String> paths = database.createQuery(
                        "select f.path from PackFile f where f.packVersionId = :id", String.class)
                .setParameter("id", version.id())
                .getResultList();
        Map<String, byte[]> texts = new HashMap<>();
        database.createQuery("""
                        select f.path, f.bytes from PackFile f where f.packVersionId = :id and f.mediaType in :texts
                        """, Object[].class)
                .setParameter("id", version.id())
                .setParameter("texts", textTypes())
                .getResultList()
                .forEach(file -> texts.put((String) file[0], (byte[]) file[1]));
        long id = version.id();
        return new Pack(
                paths, path -> texts.containsKey(path) ? texts.get(path) : self.bytes(id, path), version.checksum());
    }

    /** One file of a version. */
    public byte[] bytes(long versionId, String path) {
        return database.createQuery(
                        "select f.bytes from PackFile f where f.packVersionId = :id and f.path = :path", byte[].class)
                .setParameter("id", versionId)
                .setParameter("path", path)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<String> textTypes() {
        return List.of(MediaKind.values()).stream()
                .filter(MediaKind::text)
                .map(MediaKind::mediaType)
                .toList();
    }
}

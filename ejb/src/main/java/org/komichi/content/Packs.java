package org.komichi.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.shared.NotFound;

/** Packs as everybody reads them: what is published. */
@Stateless
@PermitAll
public class Packs {
    @PersistenceContext
    EntityManager database;

    @Inject
    PackShelf shelf;

    @Inject
    LatestPacks latestPacks;

    /** The version of a pack that was published last, if there is one. */
    public Optional<PublishedPack> findLatest(String slug) {
        return latest().filter(version -> version.slug().equals(slug))
                .findFirst()
                .map(this::take);
    }

    /** The version of a pack that was published last.
     * @throws NotFound when there is none */
    public PublishedPack latest(String slug) {
        return findLatest(slug).orElseThrow(NotFound::new);
    }

    /** The latest version of every pack of a kind, by slug. */
    public List<PublishedPack> latestOf(PackKind kind) {
        return latest().filter(version -> version.kind() == kind)
                .map(this::take)
                .toList();
    }

    private Stream<LatestPacks.Version> latest() {
        return latestPacks
                .all(() -> database.createQuery("""
                        select v.id, v.slug, v.kind from PackVersion v where v.state = :published
                        and not exists (select n from PackVersion n where n.slug = v.slug and n.state = :published
                          and (n.publishedAt > v.publishedAt or (n.publishedAt = v.publishedAt and n.number > v.number)))
                        order by v.slug
                        """, Object[].class)
                        .setParameter("published", PackVersion.State.PUBLISHED)
                        .getResultStream()
                        .map(row -> new LatestPacks.Version((Long) row[0], (String) row[1], (PackKind) row[2]))
                        .toList())
                .stream();
    }

    private PublishedPack take(LatestPacks.Version version) {
        return shelf.take(version.id());
    }

    /** When a version was published.
     * @throws NotFound when there is none, or it is a draft */
    public Instant publishedAt(long versionId) {
        PackVersion version = database.find(PackVersion.class, versionId);
        if (version == null || !version.published()) {
            throw new NotFound();
        }
        return version.publishedAt();
    }

    /** Every published version of a pack, the newest first. */
    public List<PublishedPack> versionsOf(String slug) {
        return database.createQuery("""
                        select v.id from PackVersion v where v.slug = :slug and v.state = :published
                        order by v.number desc
                        """, Long.class)
                .setParameter("slug", slug)
                .setParameter("published", PackVersion.State.PUBLISHED)
                .getResultStream()
                .map(shelf::take)
                .toList();
    }

    /** A published version by its number.
     * @throws NotFound when there is none, or it is a draft */
    public PublishedPack version(long versionId) {
        Optional<PublishedPack> atHand = shelf.atHand(versionId);
        if (atHand.isPresent()) {
            return atHand.get();
        }
        PackVersion version = database.find(PackVersion.class, versionId);
        if (version == null || !version.published()) {
            throw new NotFound();
        }
        return shelf.take(versionId);
    }
}

package org.komichi.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * Brings packs in, lets them be looked at, and publishes them. The same content is never stored twice: importing it again finds
 * the version that is there.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.ADMIN})
public class PackPublishing {
    @PersistenceContext
    EntityManager database;

    @Inject
    PackReader reader;

    @Inject
    PackShelf shelf;

    @Inject
    Packs packs;

    @Inject
    Glossary glossary;

    @Inject
    @Any
    Instance<PackInterpreter> interpreters;

    @Inject
    @Any
    Instance<PackMaker> makers;

    @Inject
    LatestPacks latestPacks;

    @Inject
    Event<PackPublished> published;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All versions of all packs that are everybody's, the newest of each first. */
    public List<PackVersionSummary> list() {
        List<PackVersion> versions = database.createQuery("""
                        select v from PackVersion v where v.slug not like :team order by v.kind, v.slug, v.number desc
                        """, PackVersion.class)
                .setParameter("team", PackRules.TEAM + "%")
                .getResultList();
        Set<Long> latest = new HashSet<>();
        for (PackKind kind : PackKind.values()) {
            packs.latestOf(kind).forEach(version -> latest.add(version.versionId()));
        }
        return versions.stream()
                .map(version -> version.summary(latest.contains(version.id())))
                .toList();
    }

    /**
     * Takes in a zip as a draft.
     *
     * @return number of the version; of the one that is there already when the content is known
     * @throws PackRefused when anything is wrong with it
     */
    public long upload(InputStream zip) {
        return store(PackFiles.ofZip(zip), false).id();
    }

    /**
     * Takes in a file as a draft: a zip, or a single file of which a room can make a pack.
     *
     * @param name its name; what it ends in says what it is
     * @return number of the version; of the one that is there already when the content is known
     * @throws PackRefused when anything is wrong with it
     */
    public long upload(String name, InputStream file) throws IOException {
        Optional<PackMaker> maker =
                makers.stream().filter(each -> each.takes(name)).findFirst();
        return maker.isEmpty()
                ? upload(file)
                : store(PackFiles.ofTexts(maker.get().make(name, PackFiles.text(name, file))), false)
                        .id();
    }

    /**
     * Publishes a pack that a team made here, in the browser, at once. Its slug begins with {@value PackRules#TEAM}.
     *
     * @return number of the version
     * @throws PackRefused when anything is wrong with it
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public long release(PackFiles files) {
        PackVersion version = store(files, true);
        publish(version);
        return version.id();
    }

    /** Takes in a pack and publishes it at once; content that is known already is left as it is. */
    @RolesAllowed(Role.Name.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void adopt(String slug, PackFiles files) {
        Optional<PackVersion> known = known(slug, files.checksum());
        if (known.isEmpty() || !known.get().published()) {
            publish(known.orElseGet(() -> store(files, false)));
        }
    }

    /** A version with its state, for those who may see drafts.
     * @throws NotFound when there is none */
    public PackVersionSummary summary(long versionId) {
        return list().stream()
                .filter(version -> version.id() == versionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A version, draft or not.
     * @throws NotFound when there is none, or a team made it for itself */
    public PublishedPack look(long versionId) {
        PublishedPack version = shelf.take(versionId);
        if (version.slug().startsWith(PackRules.TEAM)) {
            throw new NotFound();
        }
        return version;
    }

    /** Publishes a draft: from now on it is what learners get. Publishing twice is the same as once. */
    public void publish(long versionId) {
        publish(get(versionId));
    }

    /** Throws a draft away.
     * @throws PackIsPublished when learners have it already */
    public void discard(long versionId) {
        PackVersion version = get(versionId);
        if (version.published()) {
            throw new PackIsPublished(version.title());
        }
        database.createQuery("delete from PackFile f where f.packVersionId = :id")
                .setParameter("id", versionId)
                .executeUpdate();
        database.remove(version);
        audit.record("pack-discarded", "pack", versionId, version.slug());
    }

    /** Writes a version as a zip that can be taken in again. */
    public void export(long versionId, OutputStream out) throws IOException {
        Pack pack = shelf.take(versionId).pack();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String path : pack.paths()) {
                zip.putNextEntry(new ZipEntry(pack.slug() + "/" + path));
                zip.write(pack.bytes(path));
                zip.closeEntry();
            }
        }
        audit.record("pack-exported", "pack", versionId, pack.slug());
    }

    private PackVersion store(PackFiles files, boolean madeByATeam) {
        Pack pack = reader.read(files, term -> glossary.terms().has(term));
        List<PackProblem> problems = new ArrayList<>();
        if (madeByATeam != pack.slug().startsWith(PackRules.TEAM)) {
            problems.add(
                    PackProblem.at("pack.yaml", pack.line("pack.yaml", "/slug"), "slug-of-a-team", PackRules.TEAM));
        }
        interpreters(pack.kind()).forEach(interpreter -> problems.addAll(interpreter.check(pack)));
        if (!problems.isEmpty()) {
            throw new PackRefused(problems);
        }
        // The first version's row is the lock: of two uploads the second counts on.
        database.createQuery("select v from PackVersion v where v.slug = :slug and v.number = 1", PackVersion.class)
                .setParameter("slug", pack.slug())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Optional<PackVersion> known = known(pack.slug(), pack.checksum());
        if (known.isPresent()) {
            return known.get();
        }
        PackVersion version = new PackVersion(
                pack,
                nextNumber(pack.slug()),
                structure(pack),
                currentPerson.idIfSignedIn().orElse(null),
                clock.instant());
        database.persist(version);
        database.flush();
        files.all().forEach((path, bytes) -> database.persist(new PackFile(version.id(), path, bytes)));
        audit.record("pack-imported", "pack", version.id(), version.slug() + " " + version.number());
        return version;
    }

    private void publish(PackVersion version) {
        if (version.published()) {
            return;
        }
        Optional<PackVersion> previous =
                packs.findLatest(version.slug()).map(latest -> database.find(PackVersion.class, latest.versionId()));
        version.publish(currentPerson.idIfSignedIn().orElse(null), clock.instant());
        database.flush();
        latestPacks.forget();
        audit.record("pack-published", "pack", version.id(), version.slug() + " " + version.number());
        published.fire(new PackPublished(
                version.slug(),
                version.kind(),
                version.id(),
                previous.map(PackVersion::id).orElse(null),
                previous.map(version::sameStructure).orElse(false)));
    }

    private Optional<PackVersion> known(String slug, String checksum) {
        return database.createQuery(
                        "select v from PackVersion v where v.slug = :slug and v.checksum = :checksum",
                        PackVersion.class)
                .setParameter("slug", slug)
                .setParameter("checksum", checksum)
                .getResultStream()
                .findFirst();
    }

    private int nextNumber(String slug) {
        Integer last = database.createQuery(
                        "select max(v.number) from PackVersion v where v.slug = :slug", Integer.class)
                .setParameter("slug", slug)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    private PackVersion get(long versionId) {
        return Optional.ofNullable(database.find(PackVersion.class, versionId)).orElseThrow(NotFound::new);
    }

    private String structure(Pack pack) {
        StringBuilder structure = new StringBuilder(String.join("\n", pack.paths()));
        interpreters(pack.kind()).forEach(interpreter -> structure.append('\n').append(interpreter.structure(pack)));
        return PackFiles.fingerprint(structure.toString());
    }

    private List<PackInterpreter> interpreters(PackKind kind) {
        return interpreters.stream()
                .filter(interpreter -> interpreter.kind() == kind)
                .toList();
    }
}

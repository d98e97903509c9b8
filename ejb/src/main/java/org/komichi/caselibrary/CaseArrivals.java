package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublished;
import org.komichi.content.Packs;

/**
 * Puts the cases of a pack into the library, in the transaction that publishes the pack: either both are there or neither. A case
 * that was taken out of the library stays out, and one that was written on in the library is left as it is.
 */
@ApplicationScoped
public class CaseArrivals {
    @PersistenceContext
    EntityManager database;

    @Inject
    Packs packs;

    @Inject
    CaseAnnouncements announcements;

    @Inject
    Clock clock;

    void arrive(@Observes PackPublished event) {
        if (event.kind() == PackKind.CASES) {
            Pack pack = packs.version(event.versionId()).pack();
            CasePacks.documents(pack).forEach(this::put);
        }
    }

    private void put(CaseDocument document) {
        String checksum = checksum(CaseReading.write(document));
        List<LibraryCase> there = database.createQuery(
                        "select c from LibraryCase c where c.slug = :slug", LibraryCase.class)
                .setParameter("slug", document.slug())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Optional<LibraryCase> changed;
        if (there.isEmpty()) {
            LibraryCase made = LibraryCase.ofPack(document, checksum, clock.instant());
            database.persist(made);
            changed = Optional.of(made);
        } else {
            changed = there.stream()
                    .filter(known -> known.renew(document, checksum, clock.instant()))
                    .findFirst();
        }
        changed.ifPresent(announcements::published);
    }

    static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

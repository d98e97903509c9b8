package org.komichi.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Rows of some room that hold something sealed with the master key; after a change of that key they are sealed anew. */
public abstract class SealedRows<T extends Sealed> {
    @PersistenceContext
    protected EntityManager database;

    @Inject
    KeyRing keys;

    private final String all;
    private final Class<T> kind;

    /**
     * One kind of rows.
     *
     * @param all JPQL that finds all of them in an order that does not change
     */
    protected SealedRows(Class<T> kind, String all) {
        this.kind = kind;
        this.all = all;
    }

    /** What the seal of a row is for. */
    protected abstract String purpose(T row);

    /**
     * What became of a part of the rows.
     *
     * @param read how many there were; none behind the last one
     * @param anew how many of them were sealed anew
     */
    public record Part(int read, int anew) {}

    /** Seals anew what a part of the rows has from a key of before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Part sealAnew(int first, int most) {
        List<T> part = part(first, most);
        List<T> before =
                part.stream().filter(row -> !keys.sealedNow(row.sealed())).toList();
        before.forEach(row -> row.sealAnew(keys.seal(purpose(row), keys.open(purpose(row), row.sealed()))));
        return new Part(part.size(), before.size());
    }

    private List<T> part(int first, int most) {
        return database.createQuery(all, kind)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}

package org.komichi.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Rows of some room that hold something sealed with the master key; after a change of that key they are sealed anew. */
public abstract class SealedRows<T> {
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

    protected abstract byte[] sealed(T row);

    protected abstract void sealAnew(T row, byte[] sealed);

    /** How many there are to look through. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int read(int first, int most) {
        return part(first, most).size();
    }

    /** Seals anew what a part of the rows has from a key of before.
     * @return how many were */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sealAnew(int first, int most) {
        List<T> before = part(first, most).stream()
                .filter(row -> !keys.sealedNow(sealed(row)))
                .toList();
        before.forEach(row -> sealAnew(row, keys.seal(purpose(row), keys.open(purpose(row), sealed(row)))));
        return before.size();
    }

    private List<T> part(int first, int most) {
        return database.createQuery(all, kind)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}

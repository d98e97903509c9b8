package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.shared.KeyRing;

/**
 * Ten codes for the day when phone and passkey are out of reach. More than 112 random bits each: nobody guesses one, so a keyed fingerprint is
 * enough to keep it.
 */
@ApplicationScoped
class RecoveryCodes {
    /** How many are made at once. */
    static final int MANY = 10;

    /** Without letters and digits that look alike on paper. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 6;
    private static final int IN_A_GROUP = 4;

    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** New codes in place of all earlier ones. */
    @Transactional
    List<String> renew(long personId) {
        forget(personId);
        List<String> codes = Stream.generate(this::code).limit(MANY).toList();
        codes.forEach(code -> database.persist(new RecoveryCode(personId, fingerprint(personId, code))));
        return codes;
    }

    /** Uses a code up. Her account is locked meanwhile, so of two at once one finds it used.
     * @return whether it was one of hers and not used */
    @Transactional
    boolean spend(long personId, String typed) {
        Optional<RecoveryCode> unused = database.createQuery(
                        "select c from RecoveryCode c where c.fingerprint = :fingerprint", RecoveryCode.class)
                .setParameter("fingerprint", fingerprint(personId, typed))
                .getResultStream()
                .filter(code -> !code.used())
                .findFirst();
        unused.ifPresent(code -> code.use(clock.instant()));
        return unused.isPresent();
    }

    /** How many are left. */
    @Transactional
    int left(long personId) {
        return database.createQuery(
                        "select count(c) from RecoveryCode c where c.personId = :person and c.usedAt is null",
                        Long.class)
                .setParameter("person", personId)
                .getSingleResult()
                .intValue();
    }

    @Transactional
    void forget(long personId) {
        database.createQuery("delete from RecoveryCode c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** A code as people read it from paper: {@code ab2d-…}, six groups of four. */
    String code() {
        StringBuilder code = new StringBuilder();
        while (code.length() < GROUPS * (IN_A_GROUP + 1) - 1) {
            if (code.length() % (IN_A_GROUP + 1) == IN_A_GROUP) {
                code.append('-');
            }
            code.append(letter());
        }
        return code.toString();
    }

    // Every letter as likely as every other: what does not fit is thrown again.
    private char letter() {
        int thrown;
        do {
            thrown = keys.random(1)[0] & 31;
        } while (thrown >= LETTERS.length());
        return LETTERS.charAt(thrown);
    }

    private String fingerprint(long personId, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "");
        return keys.fingerprint("recovery-code", personId + ":" + plain);
    }
}

package org.komichi.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes passwords with Argon2id. Of the settings that OWASP's Password Storage Cheat Sheet holds for equally strong we take
 * the one with the least memory, 7 MiB and five passes, because the server is small. A hash takes a good part of a second of
 * a core, so at most two are made at once; who would wait too long is asked to try again.
 */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 7_168;
    private static final int ITERATIONS = 5;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore seats = new Semaphore(AT_ONCE, true);
    private final long patienceMillis;
    private String nobodys;

    public Passwords() {
        this(15_000);
    }

    Passwords(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** The hash to store for a password.
     * @throws TryAgainShortly when too many others are being hashed */
    public String hash(String password) {
        return seated(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(argon2)
                .getResult());
    }

    /** Whether a password belongs to a hash.
     * @param hash null for nobody's: takes as long, and the answer is no
     * @throws TryAgainShortly when too many others are being hashed */
    boolean verify(String password, String hash) {
        String against = hash == null ? nobodys() : hash;
        boolean right = seated(
                () -> Password.check(normal(password), against).with(Argon2Function.getInstanceFromHash(against)));
        return right && hash != null;
    }

    /** Whether a stored hash is weaker than what we make today. */
    boolean outdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS, LANES));
    }

    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = hash("nobody's password");
        }
        return nobodys;
    }

    <T> T seated(java.util.function.Supplier<T> work) {
        try {
            if (!seats.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TryAgainShortly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryAgainShortly();
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}

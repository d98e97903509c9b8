package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_is_argon2id_with_our_parameters_and_a_salt_of_its_own() {
        String hash = passwords.hash("quiet stones");
        assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").isNotEqualTo(passwords.hash("quiet stones"));
        assertThat(passwords.outdated(hash)).isFalse();
    }

    @Test
    void only_the_right_password_fits() {
        String hash = passwords.hash("quiet stones");
        assertThat(passwords.verify("quiet stones", hash)).isTrue();
        assertThat(passwords.verify("quiet stoneS", hash)).isFalse();
    }

    @Test
    void full_width_letters_are_the_same_password() {
        assertThat(passwords.verify("ｑｕｉｅｔ　ｓｔｏｎｅｓ", passwords.hash("quiet stones")))
                .isTrue();
    }

    @Test
    void nobody_has_no_password_not_even_the_one_that_we_compare_with() {
        assertThat(passwords.verify("nobody's password", null)).isFalse();
    }

    @Test
    void a_hash_with_weaker_parameters_is_outdated() {
        assertThat(passwords.outdated("$argon2id$v=19$m=4096,t=2,p=1$c2FsdA$aGFzaA"))
                .isTrue();
        assertThat(passwords.outdated("$2a$10$abcdefghijklmnopqrstuv")).isTrue();
    }

    @Test
    void whoever_waits_too_long_is_asked_to_try_again() throws Exception {
        Passwords impatient = new Passwords(1);
        CountDownLatch seated = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                others.submit(() -> impatient.seated(() -> {
                    seated.countDown();
                    return await(leave);
                }));
            }
            assertThat(seated.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> impatient.hash("quiet stones")).isInstanceOf(TryAgainShortly.class);
            leave.countDown();
        }
        assertThat(impatient.hash("quiet stones")).isNotBlank();
    }

    @Test
    void never_are_more_than_two_hashed_at_once() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            Future<?>[] all = new Future<?>[6];
            for (int i = 0; i < all.length; i++) {
                all[i] = many.submit(() -> passwords.seated(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    pause();
                    return now.decrementAndGet();
                }));
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(most).hasValue(2);
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

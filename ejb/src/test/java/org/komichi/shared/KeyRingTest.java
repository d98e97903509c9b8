package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String THIRD = key(3);
    private static final byte[] SECRET = "marbled tea cups".getBytes(StandardCharsets.UTF_8);

    /** How a version that named no key sealed the secret for "purpose" with the first key. */
    private static final String BY_AN_OLDER_VERSION = "AwoRGB8mLTQ7QklQXJ8UK3RbUmacH5jqBM5Sy7cnHt1TOWlL/oHVHKiWwsQ=";

    @Test
    void what_is_sealed_opens_for_its_purpose_only() {
        KeyRing keys = new KeyRing(FIRST);
        byte[] sealed = keys.seal("purpose", SECRET);
        assertThat(keys.open("purpose", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys.open("another", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        KeyRing keys = new KeyRing(FIRST);
        byte[] sealed = keys.seal("purpose", SECRET);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keys.open("purpose", changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> keys.open("purpose", new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_of_before_open_and_the_present_one_seals() {
        byte[] old = new KeyRing(FIRST).seal("purpose", SECRET);
        KeyRing changed = new KeyRing(THIRD, SECOND, FIRST);
        assertThat(changed.open("purpose", old)).isEqualTo(SECRET);
        assertThat(changed.sealedNow(old)).isFalse();

        byte[] anew = changed.seal("purpose", SECRET);
        assertThat(changed.sealedNow(anew)).isTrue();
        assertThat(new KeyRing(THIRD).open("purpose", anew)).isEqualTo(SECRET);
        assertThatThrownBy(() -> new KeyRing(SECOND, FIRST).open("purpose", anew))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_named_no_key_yet_still_opens() {
        byte[] unnamed = Base64.getDecoder().decode(BY_AN_OLDER_VERSION);
        assertThat(new KeyRing(FIRST).open("purpose", unnamed)).isEqualTo(SECRET);
        KeyRing changed = new KeyRing(SECOND, FIRST);
        assertThat(changed.open("purpose", unnamed)).isEqualTo(SECRET);
        assertThat(changed.sealedNow(unnamed)).isFalse();
    }

    @Test
    void fingerprints_stay_with_the_first_key() {
        String made = new KeyRing(FIRST).fingerprint("purpose", "a token");
        assertThat(new KeyRing(THIRD, SECOND, FIRST).fingerprint("purpose", "a token"))
                .isEqualTo(made);
        assertThat(new KeyRing(SECOND).fingerprint("purpose", "a token")).isNotEqualTo(made);
    }

    private static String key(int of) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) of);
        return Base64.getEncoder().encodeToString(key);
    }
}

package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.operation.SealingAnew;
import org.komichi.shared.KeyRing;
import org.komichi.shared.Settings;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** The master key was changed: the server of these tests knows one of before. */
@ExtendWith(ArquillianExtension.class)
class KeyChangeIT {
    private static final String PURPOSE = "authenticator-app";
    private static final byte[] SECRET = "twenty bytes or more".getBytes(StandardCharsets.US_ASCII);

    @Inject
    House house;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    @Inject
    SealingAnew sealing;

    @Test
    void what_the_key_before_sealed_opens_and_is_sealed_anew_with_the_present_one() throws Exception {
        long person = house.doctor();
        byte[] before = new KeyRing(settings.oldKeys().getFirst()).seal(PURPOSE, SECRET);
        assertArrayEquals(SECRET, keys.open(PURPOSE, before));
        house.change(
                "insert into authenticator_app (id, version, person_id, sealed, created_at, last_step)"
                        + " values (?, 0, ?, ?, current_timestamp, 0)",
                -person,
                person,
                before);

        Acting.as(0, House.SYSTEM, () -> sealing.now());

        byte[] after = (byte[]) house.rows("select sealed from authenticator_app where person_id = ?", person)
                .getFirst();
        assertTrue(keys.sealedNow(after));
        assertArrayEquals(SECRET, keys.open(PURPOSE, after));
        assertEquals(0, Acting.as(0, House.SYSTEM, () -> sealing.now()), "nothing is left for the key of before");
    }
}

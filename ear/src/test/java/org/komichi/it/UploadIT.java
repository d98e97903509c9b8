package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.shared.HealthSource.Condition;
import org.komichi.shared.Settings;
import org.komichi.support.Acting;
import org.komichi.support.FakeClamd;
import org.komichi.support.House;
import org.komichi.upload.FileInfected;
import org.komichi.upload.FileUnchecked;
import org.komichi.upload.UploadCheck;

/** A virus scanner is set up. Nobody is at its address but who a test puts there. */
@ExtendWith(ArquillianExtension.class)
class UploadIT {
    private static final byte[] CLEAN = "respondent,item,wave,value".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LARGE = new byte[20 << 20];

    @Inject
    House house;

    @Inject
    Settings settings;

    @Inject
    UploadCheck uploads;

    @Test
    void what_the_scanner_knows_is_refused_and_noted_without_a_name() throws Exception {
        long doctor = house.doctor();
        try (FakeClamd scanner = scanner()) {
            check(CLEAN);
            check(LARGE);
            byte[] infected = FakeClamd.virus().getBytes(StandardCharsets.US_ASCII);
            Acting.as(doctor, House.LEARNER, () -> assertThrows(FileInfected.class, () -> check(infected)));
            assertEquals(Condition.UP, uploads.health().condition());
        }
        List<?> noted =
                house.rows("select detail from audit_entry where actor_id = ? and action = 'file-refused'", doctor);
        assertEquals(List.of("Eicar-Signature"), noted);
    }

    @Test
    void nothing_is_taken_while_the_scanner_does_not_say_and_everything_once_it_does_again() {
        assertThrows(FileUnchecked.class, () -> check(CLEAN), "nobody is there");
        assertEquals(Condition.TROUBLE, uploads.health().condition());
        try (FakeClamd scanner = scanner()) {
            assertDoesNotThrow(() -> check(CLEAN));
            assertEquals(Condition.UP, uploads.health().condition());
            scanner.takesAtMost(1 << 20);
            assertThrows(FileUnchecked.class, () -> check(LARGE), "too large for it");
            assertEquals(Condition.TROUBLE, uploads.health().condition(), "it answers, and does not do what it should");
            check(CLEAN);
            scanner.hearsNothing();
            long begin = System.nanoTime();
            assertThrows(FileUnchecked.class, () -> check(LARGE), "it reads nothing");
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 5);
        }
    }

    private FakeClamd scanner() {
        return new FakeClamd(settings.scannerUrl().orElseThrow().getPort());
    }

    private void check(byte[] file) {
        uploads.check(new ByteArrayInputStream(file));
    }
}

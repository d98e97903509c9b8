package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.Accounts;
import org.komichi.audit.AuditBatches;
import org.komichi.audit.AuditVerification;
import org.komichi.audit.AuditVerification.ChainState;
import org.komichi.identity.Profile;
import org.komichi.notification.NextMessage;
import org.komichi.notification.Outbox;
import org.komichi.notification.Postman;
import org.komichi.shared.Settings;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Letterbox;

/** Messages leave with their cause and once; the audit trail shows when somebody changed it. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxIT {
    private static final String LETTER_BOX = "letters-in-japanese@komichi.example";
    private static final String BOXES = "letters-in-%";
    private static final List<String> MORE_BOXES = IntStream.range(0, 9)
            .mapToObj(box -> "letters-in-box-" + box + "@komichi.example")
            .toList();

    // The class is loaded in both JVMs; the letter box is in that of the tests, which alone knows the port.
    @BeforeAll
    static void openTheLetterbox() {
        if (System.getProperty("komichi.it.smtp.port") != null) {
            Letterbox.open();
        }
    }

    @AfterAll
    static void closeTheLetterbox() {
        if (System.getProperty("komichi.it.smtp.port") != null) {
            Letterbox.close();
        }
    }

    @Inject
    House house;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    NextMessage next;

    @Inject
    Settings settings;

    @Inject
    AuditBatches batches;

    @Inject
    AuditVerification verification;

    @Test
    @Order(1)
    void a_message_is_there_with_its_cause_and_gone_when_that_is_taken_back() throws Exception {
        String taken = House.address();
        Acting.as(0, House.SYSTEM, () -> house.takenBack(() -> invite(taken)));
        assertEquals(0, house.count("select count(*) from outbox_message where recipient = ?1", taken));
        assertEquals(0, house.count("select count(*) from person where email = ?1", taken));

        String kept = House.address();
        Acting.as(0, House.SYSTEM, () -> house.kept(() -> invite(kept)));
        assertEquals(
                1,
                house.count(
                        "select count(*) from outbox_message where recipient = ?1 and template = 'invitation'", kept));
        long doctor = house.doctor();
        EJBException refused = assertThrows(
                EJBException.class,
                () -> outbox.queue(doctor, "certificate-issued", Map.of("link", "/my/certificates")));
        assertTrue(refused instanceof EJBTransactionRequiredException, "without a cause there is no message");
    }

    @Test
    @Order(2)
    void three_deliveries_at_once_send_everything_once() throws Exception {
        // What other tests left here is none of this one's business, and takes a connection a letter.
        house.change(
                "update outbox_message set not_before = ?1 where state = 'QUEUED'",
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(1));
        Acting.as(
                0,
                House.SYSTEM,
                () -> house.kept(() -> {
                    MORE_BOXES.forEach(this::invite);
                    return invite(LETTER_BOX);
                }));
        threeDeliver();
        // The timer may deliver at the same moment and be turned away by the letter box of the tests: then she waits,
        // as she should.
        for (int again = 0; again < 5 && waiting(); again++) {
            house.change(
                    "update outbox_message set attempts = 0, not_before = ?1 where state = 'QUEUED' and recipient like '"
                            + BOXES + "'",
                    OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
            threeDeliver();
        }
        Object[] sent = (Object[])
                house.rows("select state, attempts, body, sent_at from outbox_message where recipient = ?1", LETTER_BOX)
                        .getFirst();
        assertEquals("SENT", sent[0]);
        assertEquals(1, ((Number) sent[1]).intValue());
        assertEquals(null, sent[2], "the secret of an invitation is gone as soon as it is sent");
        assertNotNull(sent[3]);
    }

    private boolean waiting() throws Exception {
        return house.count("select count(*) from outbox_message where state = 'QUEUED' and recipient like ?1", BOXES)
                > 0;
    }

    private void threeDeliver() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                all.add(pool.submit(() -> {
                    Postman postman = postman();
                    while (next.deliver(postman)) {
                        Thread.onSpinWait();
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    @Test
    @Order(3)
    @RunAsClient
    void what_arrives_is_one_letter_in_readable_japanese() throws Exception {
        MORE_BOXES.forEach(box -> assertEquals(1, Letterbox.to(box).size(), box));
        List<MimeMessage> letters = Letterbox.to(LETTER_BOX);
        assertEquals(1, letters.size());
        MimeMessage letter = letters.getFirst();
        assertTrue(letter.getSubject().matches(".*[ぁ-んァ-ヶ一-龠].*"), letter.getSubject());
        assertTrue(letter.getContent().toString().contains("/invitation/"), "the link is in the letter");
        assertTrue(letter.getContent().toString().contains("架空 次郎"), "and her name");
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
    }

    @Test
    @Order(4)
    void a_sealed_trail_is_whole_and_every_change_of_it_is_found() throws Exception {
        Acting.as(0, House.SYSTEM, () -> house.kept(() -> invite(House.address())));
        OffsetDateTime settled = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
        house.change("update audit_entry set at = ?1 where seal_id is null and at > ?1", settled);
        sealEverything();
        assertEquals(0, house.count("select count(*) from audit_entry where seal_id is null and at <= ?1", settled));
        ChainState whole = check();
        assertTrue(whole.whole(), "broken at " + whole);
        assertTrue(whole.sealed() > 0);

        long entry = house.count("select max(id) from audit_entry where seal_id is not null");
        assertEquals(
                entry,
                tampered("update audit_entry set detail = 'something else' where id = ?1", entry)
                        .brokenEntry());
        assertEquals(
                entry,
                tampered("update audit_entry set actor_id = 1 where id = ?1", entry)
                        .brokenEntry());
        assertTrue(!tampered("delete from audit_entry where id = ?1", entry).whole(), "a line is missing");
        assertTrue(!tampered("delete from audit_seal where id = (select min(s.id) from audit_seal s) and 0 < ?1", entry)
                .whole());
        assertTrue(check().whole());
    }

    @Test
    @Order(5)
    void letters_and_levels_of_the_same_two_people_do_not_wait_for_each_other_in_a_circle() throws Exception {
        long one = house.doctor();
        long other = house.doctor();
        CyclicBarrier bothHaveTheFirst = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> levels = pool.submit(() -> house.kept(() -> {
                house.lock(one);
                bothHaveTheFirst.await(10, TimeUnit.SECONDS);
                house.lock(other);
                return null;
            }));
            Future<?> letters = pool.submit(() -> Acting.as(
                    0,
                    House.SYSTEM,
                    () -> house.kept(() -> {
                        writeTo(other);
                        bothHaveTheFirst.await(10, TimeUnit.SECONDS);
                        writeTo(one);
                        return null;
                    })));
            levels.get();
            letters.get();
        }
        assertEquals(
                2,
                house.count("select count(*) from outbox_message where person_id = ?1 or person_id = ?2", one, other));
    }

    private void writeTo(long person) {
        outbox.queue(person, "certificate-issued", Map.of("link", "/my/certificates"));
        house.flush();
    }

    private long invite(String address) {
        Profile profile = new Profile("架空　次郎", "かくう　じろう", "P01_DOC", null, null, null, null, null);
        return accounts.invite(address, profile, null, Locale.JAPANESE);
    }

    // Only the application hands letters to its postman; so the test hires one by its constructor.
    private Postman postman() throws ReflectiveOperationException {
        var constructor = Postman.class.getDeclaredConstructor(URI.class, String.class, String.class, Duration.class);
        constructor.setAccessible(true);
        return constructor.newInstance(
                settings.smtpUrl().orElseThrow(), settings.mailFrom(), "", settings.smtpPatience());
    }

    private void sealEverything() throws InterruptedException {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                if (batches.sealNext() == 0) {
                    return;
                }
            } catch (EJBException theTimerSealedFirst) {
                Thread.sleep(100);
            }
        }
    }

    private ChainState check() throws Exception {
        return Acting.as(0, House.SYSTEM, verification::check);
    }

    private ChainState tampered(String sql, long entry) throws Exception {
        return Acting.as(
                0,
                House.SYSTEM,
                () -> house.takenBack(() -> {
                    assertEquals(1, house.changeNow(sql, entry));
                    return verification.check();
                }));
    }
}

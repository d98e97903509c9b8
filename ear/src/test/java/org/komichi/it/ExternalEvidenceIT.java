package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.competency.EntrustmentDecided;
import org.komichi.competency.EntrustmentDesk;
import org.komichi.competency.EvidenceInFuture;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.SomebodyElseNeeded;
import org.komichi.competency.Voucher;
import org.komichi.deidentification.WordsPointToSomebody;
import org.komichi.identity.Role;
import org.komichi.outside.CertificateDesk;
import org.komichi.outside.CertificateFiles;
import org.komichi.outside.CertificatesOfAPerson;
import org.komichi.outside.CheckedCertificate;
import org.komichi.outside.EvidenceCodeUnknown;
import org.komichi.outside.EvidenceOutcomesNeeded;
import org.komichi.outside.HandedInCertificate;
import org.komichi.outside.MyCertificates;
import org.komichi.outside.MyEvidenceCode;
import org.komichi.outside.OutsideEvidence;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.AtOnce;
import org.komichi.support.House;

/** Evidence that a person lets count: entrustments, certificates from elsewhere, and what other systems report. */
@ExtendWith(ArquillianExtension.class)
class ExternalEvidenceIT {
    private static final Set<String> ASSESSOR = Set.of(Role.Name.LEARNER, Role.Name.ASSESSOR);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @EJB(lookup = "java:app/komichi-ejb/EntrustmentDesk!org.komichi.competency.EntrustmentDesk")
    EntrustmentDesk entrustments;

    @EJB(lookup = "java:app/komichi-ejb/CertificateDesk!org.komichi.outside.CertificateDesk")
    CertificateDesk desk;

    @EJB(lookup = "java:app/komichi-ejb/OutsideEvidence!org.komichi.outside.OutsideEvidence")
    OutsideEvidence outside;

    @Inject
    MyCertificates certificates;

    @Inject
    CertificateFiles files;

    @Inject
    CertificatesOfAPerson everything;

    @Inject
    MyEvidenceCode code;

    @Inject
    EvidenceLog evidence;

    @Inject
    House house;

    @Test
    void the_organizer_of_her_run_and_nobody_else_makes_the_fifth_level_or_says_why_not() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long signer = house.organizerOf(team);
        long stranger = house.organizerOf(house.team());
        long doctor = participant(team);
        String first = entrusted(doctor, "B4", signer);
        String second = entrusted(doctor, "B5", signer);
        String own = entrusted(organizer, "B4", signer);

        assertEquals(List.of(first, second).stream().sorted().toList(), waiting(organizer));
        assertTrue(waiting(stranger).isEmpty());
        refused(NotFound.class, stranger, House.ORGANIZER, () -> entrustments.confirm(first));
        refused(NotFound.class, organizer, House.ORGANIZER, () -> entrustments.confirm(own));
        refused(SomebodyElseNeeded.class, signer, House.ORGANIZER, () -> entrustments.confirm(first));
        refused(BusinessRule.class, organizer, House.ORGANIZER, () -> entrustments.decline(first, " "));
        assertEquals(4, level(doctor, "B4"));

        assertEquals(
                4,
                AtOnce.succeeded(4, tab -> Acting.does(organizer, House.ORGANIZER, () -> entrustments.confirm(first))));
        assertEquals(5, level(doctor, "B4"));
        assertEquals(1, letters(doctor, "entrustment-confirmed"), "four clicks are one");
        refused(EntrustmentDecided.class, organizer, House.ORGANIZER, () -> entrustments.decline(first, "遅すぎました"));

        Acting.does(organizer, House.ORGANIZER, () -> entrustments.decline(second, "手順をもう一度見せてください"));
        assertEquals(4, level(doctor, "B5"));
        assertEquals(1, letters(doctor, "entrustment-declined"));
        assertTrue(waiting(organizer).isEmpty());
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where action = ?1 and actor_id = ?2",
                        "entrustment-declined",
                        organizer));
    }

    @Test
    void a_certificate_counts_once_somebody_else_has_looked_at_it_and_no_longer_than_its_holder_lets_it()
            throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long stranger = house.organizerOf(house.team());
        long assessor = house.holding(Role.ASSESSOR);
        long doctor = participant(team);
        UUID form = UUID.randomUUID();
        assertEquals(3, AtOnce.succeeded(3, tab -> Acting.does(doctor, House.LEARNER, () -> handIn(form, "気管切開の講習"))));
        String number = form.toString();
        assertEquals(1, house.count("select count(*) from external_certificate where person_id = ?1", doctor));
        refused(
                WordsPointToSomebody.class,
                doctor,
                House.LEARNER,
                () -> handIn(UUID.randomUUID(), "連絡先 090-1234-5678"));
        assertEquals(0, level(doctor, "B3"), "nobody has looked at it");

        refused(NotFound.class, stranger, House.ORGANIZER, () -> desk.get(number));
        refused(NotFound.class, stranger, House.ORGANIZER, () -> files.of(number));
        refused(NotFound.class, participant(team), House.LEARNER, () -> files.of(number));
        Acting.does(
                organizer,
                House.ORGANIZER,
                () -> assertEquals("image/png", files.of(number).type()));
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where action = ?1 and actor_id = ?2",
                        "outside-certificate-file-seen",
                        organizer));
        CheckedCertificate shows = new CheckedCertificate(List.of("B3", "B4"), 3, today.plusDays(3));
        refused(
                EvidenceOutcomesNeeded.class,
                organizer,
                House.ORGANIZER,
                () -> desk.accept(number, new CheckedCertificate(List.of("ZZ"), 3, null)));
        assertEquals(
                1,
                AtOnce.succeeded(
                        4,
                        tab -> Acting.does(assessor, ASSESSOR, () -> {
                            if (tab % 2 == 0) {
                                desk.accept(number, shows);
                            } else {
                                desk.refuse(number, "氏名が読めません");
                            }
                        })),
                "of four tabs one decides");
        assertEquals(
                1, letters(doctor, "outside-certificate-accepted") + letters(doctor, "outside-certificate-refused"));

        UUID second = UUID.randomUUID();
        Acting.does(doctor, House.LEARNER, () -> handIn(second, "吸引の講習"));
        Acting.does(organizer, House.ORGANIZER, () -> desk.accept(second.toString(), shows));
        assertEquals(3, level(doctor, "B3"));
        Acting.does(
                doctor,
                House.LEARNER,
                () -> assertTrue(everything.everythingAbout(doctor).stream()
                        .noneMatch(one -> one.file().isEmpty())));
        Acting.does(doctor, House.LEARNER, () -> certificates.takeBack(number));
        Acting.does(doctor, House.LEARNER, () -> certificates.takeBack(second.toString()));
        assertEquals(0, level(doctor, "B3"), "taken back it counts no more");
        refused(NotFound.class, doctor, House.LEARNER, () -> files.of(second.toString()));
        assertEquals(0, stored(doctor));

        UUID third = UUID.randomUUID();
        Acting.does(assessor, House.LEARNER, () -> handIn(third, "救急の講習"));
        refused(SomebodyElseNeeded.class, assessor, ASSESSOR, () -> desk.accept(third.toString(), shows));
        house.kept(() -> {
            everything.forget(assessor);
            return null;
        });
        assertEquals(0, stored(assessor));
    }

    @Test
    void another_system_reports_by_a_code_and_what_it_takes_back_counts_no_more() throws Exception {
        long assessor = house.holding(Role.ASSESSOR);
        long other = house.holding(Role.ASSESSOR);
        long doctor = house.doctor();
        Acting.does(doctor, House.LEARNER, () -> code.make());
        Acting.does(doctor, House.LEARNER, () -> code.make());
        String hers = Acting.as(doctor, House.LEARNER, () -> code.mine()).orElseThrow();
        String id = Acting.as(
                assessor, ASSESSOR, () -> outside.report(report(hers.toLowerCase(java.util.Locale.ROOT), today, "B3")));
        assertEquals(2, level(doctor, "B3"));
        assertEquals(
                id,
                Acting.as(assessor, ASSESSOR, () -> outside.report(report(hers, today, "B3"))),
                "the same again is the same");
        assertEquals(1, letters(doctor, "evidence-arrived"));
        assertEquals(1, house.count("select count(*) from evidence where person_id = ?1", doctor));

        refused(
                EvidenceInFuture.class,
                assessor,
                ASSESSOR,
                () -> outside.report(report(hers, today.plusDays(1), "B3")));
        refused(EvidenceOutcomesNeeded.class, assessor, ASSESSOR, () -> outside.report(report(hers, today, "ZZ")));
        refused(EvidenceCodeUnknown.class, assessor, ASSESSOR, () -> outside.report(report("AAAA-AAAA", today, "B3")));
        Acting.does(assessor, House.LEARNER, () -> code.make());
        String own = Acting.as(assessor, House.LEARNER, () -> code.mine()).orElseThrow();
        refused(SomebodyElseNeeded.class, assessor, ASSESSOR, () -> outside.report(report(own, today, "B3")));

        refused(NotFound.class, other, ASSESSOR, () -> outside.takeBack(id, "別の方の記録でした"));
        Acting.does(assessor, ASSESSOR, () -> outside.takeBack(id, "別の方の記録でした"));
        Acting.does(assessor, ASSESSOR, () -> outside.takeBack(id, "もう一度"));
        assertEquals(0, level(doctor, "B3"));
        assertEquals(1, letters(doctor, "evidence-taken-back"));

        Acting.does(doctor, House.LEARNER, () -> code.takeBack());
        refused(EvidenceCodeUnknown.class, assessor, ASSESSOR, () -> outside.report(report(hers, today, "B4")));
        assertFalse(Acting.as(doctor, House.LEARNER, () -> code.mine()).isPresent());
    }

    private OutsideEvidence.Report report(String learner, LocalDate on, String outcome) {
        return new OutsideEvidence.Report(learner, List.of(outcome), 2, on, "架空の学会の講習", null);
    }

    private void handIn(UUID form, String title) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
        certificates.handIn(
                new HandedInCertificate(form, title, "架空の学会", today.minusDays(9), null, List.of("B3")),
                file.toByteArray());
    }

    private long participant(long team) throws Exception {
        long doctor = house.doctor();
        house.admit(house.openRun("hd", team, 30), doctor);
        return doctor;
    }

    private String entrusted(long doctor, String outcome, long signer) throws Exception {
        String entry = UUID.randomUUID().toString();
        Showing showing = new Showing(List.of(outcome), EvidenceKind.ENTRUSTMENT, today, "EPA-1", null);
        Acting.does(
                0, House.SYSTEM, () -> evidence.vouch(doctor, showing, new Voucher(entry, "架空 指導", "P05_VN", signer)));
        return entry;
    }

    private List<String> waiting(long organizer) throws Exception {
        return Acting.as(
                organizer,
                House.ORGANIZER,
                () -> entrustments.waiting().stream()
                        .map(EntrustmentDesk.Waiting::entry)
                        .sorted()
                        .toList());
    }

    private long level(long person, String outcome) throws Exception {
        return house.count(
                "select coalesce(max(level), 0) from standing where person_id = ?1 and outcome = ?2", person, outcome);
    }

    private long letters(long person, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", person, template);
    }

    private long stored(long person) throws Exception {
        return house.count(
                "select count(*) from external_certificate_file f join external_certificate c on c.id = f.certificate_id"
                        + " where c.person_id = ?1",
                person);
    }

    private static void refused(Class<? extends Exception> rule, long person, Set<String> roles, Acting.Deed deed) {
        assertThrows(rule, () -> Acting.does(person, roles, deed));
    }
}

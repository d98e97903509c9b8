package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.TooManyTries;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.AtOnce;
import org.komichi.support.House;
import org.komichi.visit.AskedVisit;
import org.komichi.visit.AskingForSignOff;
import org.komichi.visit.HostingVisits;
import org.komichi.visit.JoiningVisits;
import org.komichi.visit.Logbook;
import org.komichi.visit.Observation;
import org.komichi.visit.OutsideSupervisors;
import org.komichi.visit.OwnSignOff;
import org.komichi.visit.Seen;
import org.komichi.visit.SeenRequest;
import org.komichi.visit.SignOffCodeWrong;
import org.komichi.visit.SignOffOver;
import org.komichi.visit.SignOffState;
import org.komichi.visit.Signing;
import org.komichi.visit.Supervising;
import org.komichi.visit.SupervisorHasAccount;
import org.komichi.visit.SupervisorNotRegistered;
import org.komichi.visit.VisitAskedAlready;
import org.komichi.visit.VisitOffer;
import org.komichi.visit.VisitReminders;
import org.komichi.visit.VisitSlotFull;
import org.komichi.visit.VisitWantedAlready;

/** Accompanied visits in the real server: who signs, what follows for levels, and places that are given once. */
@ExtendWith(ArquillianExtension.class)
class VisitIT {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern LINK = Pattern.compile("/(?:sign|supervisor)/([A-Za-z0-9_-]+)");
    private static final String BEAN = "java:app/komichi-ejb/";

    @EJB(lookup = BEAN + "AskingForSignOff!org.komichi.visit.AskingForSignOff")
    AskingForSignOff asking;

    @EJB(lookup = BEAN + "Signing!org.komichi.visit.Signing")
    Signing signing;

    @EJB(lookup = BEAN + "Logbook!org.komichi.visit.Logbook")
    Logbook logbook;

    @EJB(lookup = BEAN + "Supervising!org.komichi.visit.Supervising")
    Supervising supervising;

    @EJB(lookup = BEAN + "OutsideSupervisors!org.komichi.visit.OutsideSupervisors")
    OutsideSupervisors outside;

    @EJB(lookup = BEAN + "HostingVisits!org.komichi.visit.HostingVisits")
    HostingVisits hosting;

    @EJB(lookup = BEAN + "JoiningVisits!org.komichi.visit.JoiningVisits")
    JoiningVisits joining;

    @EJB(lookup = BEAN + "VisitReminders!org.komichi.visit.VisitReminders")
    VisitReminders reminders;

    @Inject
    House house;

    @PersistenceContext(unitName = "komichi")
    EntityManager database;

    @Test
    void a_supervisor_without_an_account_signs_once_with_the_code_that_only_she_gets() throws Exception {
        long learner = house.doctor();
        long team = house.team();
        long organizer = house.organizerOf(team);
        String address = House.address();
        OutsideSupervisors.Form form = new OutsideSupervisors.Form("外野 泉", "そとの いずみ", "P05_VN", "架空のクリニック", address);
        as(organizer, House.ORGANIZER, () -> outside.register(form, Locale.JAPANESE));
        refused(SupervisorNotRegistered.class, () -> ask(learner, address, today(), "EPA-3"));
        String confirming = token(letter("visit-supervisor", address));
        as(null, null, () -> outside.confirm(confirming));
        refused(
                SupervisorHasAccount.class,
                () -> as(
                        organizer,
                        House.ORGANIZER,
                        () -> outside.register(
                                new OutsideSupervisors.Form("外野 泉", "そとの いずみ", "P05_VN", "架空", email(learner)),
                                Locale.JAPANESE)));

        String number = ask(learner, address, today(), "EPA-3");
        assertEquals(number, ask(learner, address, today(), "EPA-3", UUID.fromString(number)), "the same form again");
        refused(VisitAskedAlready.class, () -> ask(learner, address, today(), "EPA-3"));
        as(learner, House.LEARNER, () -> asking.sendLink(number));
        String token = token(letter("visit-asked", address));
        Observation observation = new Observation(Map.of("asepsis", Seen.DONE, "nonsense", Seen.DONE), 3, null, null);
        refused(SignOffCodeWrong.class, () -> as(null, null, () -> signing.sign(token, "000000", observation)));
        as(null, null, () -> signing.sendCode(token));
        String first = code(address);
        as(null, null, () -> signing.sendCode(token));
        String code = code(address);
        if (!first.equals(code)) {
            refused(SignOffCodeWrong.class, () -> as(null, null, () -> signing.sign(token, first, observation)));
        }
        as(null, null, () -> signing.sign(token, code, observation));
        refused(SignOffOver.class, () -> as(null, null, () -> signing.sign(token, code, observation)));
        refused(SignOffOver.class, () -> as(learner, House.LEARNER, () -> asking.cancel(number)));

        assertEquals(1, count("visit-signed", learner));
        assertEquals(3, evidence(learner, "VISIT"), "C5, D5 and E2");
        assertEquals(
                1,
                Acting.as(learner, House.LEARNER, () -> logbook.mine(number)).items().stream()
                        .filter(item -> item.seen() != null)
                        .count());
        refused(NotFound.class, () -> as(house.doctor(), House.LEARNER, () -> logbook.mine(number)));

        as(organizer, House.ORGANIZER, () -> outside.withdrawSignOff(number, "別の訪問でした。"));
        assertEquals(0, evidence(learner, "VISIT"), "what was withdrawn is revoked");
        assertEquals(
                SignOffState.WITHDRAWN,
                Acting.as(learner, House.LEARNER, () -> logbook.mine(number)).state());
        assertEquals(1, count("visit-withdrawn", learner));
    }

    @Test
    void nobody_signs_who_was_withdrawn_is_the_learner_or_guesses() throws Exception {
        long learner = house.doctor();
        long supervisor = supervisor("監督 一", "かんとく はじめ");
        long second = supervisor("架空　花子", "かくう　はなこ");
        refused(OwnSignOff.class, () -> ask(supervisor, email(supervisor), today(), "EPA-1"));
        refused(OwnSignOff.class, () -> ask(learner, email(second), today(), "EPA-1"));
        house.change(
                "update person set email = ?1 where id = ?2", email(learner).replace("@", "+b@"), second);
        house.change("update person set name = '別人', reading = 'べつじん' where id = ?1", second);
        refused(OwnSignOff.class, () -> ask(learner, email(second), today(), "EPA-1"));

        String number = ask(learner, email(supervisor), today(), "EPA-1");
        String token =
                Acting.as(learner, House.LEARNER, () -> asking.handOver(number)).substring("/sign/".length());
        String code = code(email(supervisor));
        String wrong = code.equals("111111") ? "222222" : "111111";
        Observation observation = new Observation(Map.of(), 5, null, null);
        for (int i = 0; i < 5; i++) {
            refused(
                    SignOffCodeWrong.class,
                    () -> as(learner, House.LEARNER, () -> signing.sign(token, wrong, observation)));
        }
        refused(TooManyTries.class, () -> as(learner, House.LEARNER, () -> signing.sign(token, code, observation)));

        house.change("delete from role_grant where person_id = ?1", supervisor);
        refused(
                SupervisorNotRegistered.class,
                () -> as(supervisor, House.LEARNER, () -> signing.sign(token, null, observation)));
        assertEquals(0, evidence(learner, "ENTRUSTMENT"));
        grant(supervisor);
        as(supervisor, House.LEARNER, () -> signing.sign(token, null, observation));
        assertEquals(5, evidence(learner, "ENTRUSTMENT"), "B4 is for visiting nurses only");
        assertEquals(0, house.count("""
                select count(*) from evidence where person_id = ?1 and kind = 'ENTRUSTMENT' and confirmed_on is not null
                """, learner), "the organizer confirms");

        String watched = ask(learner, email(supervisor), today().minusDays(1), "EPA-7");
        String page = Acting.as(supervisor, House.LEARNER, () -> supervising.page(watched))
                .substring("/sign/".length());
        as(supervisor, House.LEARNER, () -> signing.sign(page, null, new Observation(Map.of(), 2, null, null)));
        assertEquals(0, house.count("select count(*) from evidence where person_id = ?1 and outcome = 'E5'", learner));

        as(supervisor, House.LEARNER, () -> supervising.withdraw(number, "日付がちがいました。"));
        assertEquals(0, evidence(learner, "ENTRUSTMENT"));
        String late = ask(learner, email(supervisor), today(), "EPA-2");
        house.change("update visit_sign_off set expires_at = asked_at where number = ?1", late);
        String over = Acting.as(supervisor, House.LEARNER, () -> supervising.page(late))
                .substring("/sign/".length());
        refused(SignOffOver.class, () -> as(supervisor, House.LEARNER, () -> signing.sign(over, null, observation)));
    }

    @Test
    void two_answers_at_once_are_one_signature_and_the_last_place_is_given_once() throws Exception {
        long learner = house.doctor();
        long host = supervisor("受入 二", "うけいれ じ");
        String number = ask(learner, email(host), today(), "EPA-6");
        String token =
                Acting.as(host, House.LEARNER, () -> supervising.page(number)).substring("/sign/".length());
        assertEquals(
                1,
                AtOnce.succeeded(
                        10,
                        i -> as(
                                host,
                                House.LEARNER,
                                () -> signing.sign(token, null, new Observation(Map.of(), 3, null, null)))));
        assertEquals(3, evidence(learner, "VISIT"));

        LocalDate soon = today().plusDays(2);
        VisitOffer offer = new VisitOffer(
                UUID.randomUUID(), "131121", List.of("EPA-1"), List.of("VENTILATOR"), "動きやすい服で。", 1, null);
        String slot = Acting.as(host, House.LEARNER, () -> hosting.offer(offer));
        assertEquals(slot, Acting.as(host, House.LEARNER, () -> hosting.offer(offer)), "the same form again");
        List<Long> learners = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long one = house.doctor();
            learners.add(one);
            as(one, House.LEARNER, () -> joining.ask(slot, UUID.randomUUID(), "よろしくお願いします。"));
        }
        refused(
                VisitWantedAlready.class,
                () -> as(learners.getFirst(), House.LEARNER, () -> joining.ask(slot, UUID.randomUUID(), null)));
        refused(OwnSignOff.class, () -> as(host, House.LEARNER, () -> joining.ask(slot, UUID.randomUUID(), null)));
        List<SeenRequest> requests = Acting.as(host, House.LEARNER, () -> hosting.requests(slot));
        assertEquals(
                1,
                AtOnce.succeeded(
                        3,
                        i -> as(
                                host,
                                House.LEARNER,
                                () -> hosting.accept(requests.get(i).number(), soon))));
        refused(
                VisitSlotFull.class,
                () -> as(house.doctor(), House.LEARNER, () -> joining.ask(slot, UUID.randomUUID(), null)));

        SeenRequest accepted = Acting.as(host, House.LEARNER, () -> hosting.requests(slot)).stream()
                .filter(one -> one.on() != null)
                .findFirst()
                .orElseThrow();
        long lucky =
                learners.get(requests.stream().map(SeenRequest::number).toList().indexOf(accepted.number()));
        refused(NotFound.class, () -> as(house.doctor(), House.LEARNER, () -> joining.confirm(accepted.number())));
        as(lucky, House.LEARNER, () -> joining.confirm(accepted.number()));
        as(0L, House.SYSTEM, reminders::remind);
        as(0L, House.SYSTEM, reminders::remind);
        assertEquals(1, count("visit-soon", lucky), "reminded once");
        assertEquals(1, count("visit-soon", host));
        house.change("update visit_request set agreed_on = ?1 where number = ?2", today(), accepted.number());
        assertTrue(Acting.as(lucky, House.LEARNER, () -> joining.toSignOff(accepted.number()))
                .isPresent());
        as(lucky, House.LEARNER, () -> joining.cancel(accepted.number(), "体調をくずしました。"));
        assertNull(house.rows("select seat from visit_request where number = ?1", accepted.number())
                .getFirst());
    }

    private static void as(Long person, Set<String> roles, Acting.Deed deed) throws Exception {
        if (person == null) {
            Acting.asNobody(() -> {
                deed.now();
                return null;
            });
        } else {
            Acting.does(person, roles, deed);
        }
    }

    private static void refused(Class<? extends Exception> rule, Acting.Deed deed) {
        assertThrows(rule, deed::now);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private String ask(long learner, String supervisor, LocalDate on, String activity) throws Exception {
        return ask(learner, supervisor, on, activity, UUID.randomUUID());
    }

    private String ask(long learner, String supervisor, LocalDate on, String activity, UUID form) throws Exception {
        return Acting.as(
                learner,
                House.LEARNER,
                () -> asking.ask(
                        new AskedVisit(form, supervisor, on, activity, List.of(), "INFANT", List.of("SUCTION"), true)));
    }

    private long supervisor(String name, String reading) throws Exception {
        long person = house.doctor();
        house.change("update person set name = ?1, reading = ?2 where id = ?3", name, reading, person);
        grant(person);
        return person;
    }

    private void grant(long person) throws Exception {
        house.kept(() -> {
            database.persist(RoleGrant.onPlatform(person, Role.ASSESSOR, Instant.now()));
            return null;
        });
    }

    private String email(long person) throws Exception {
        return (String)
                house.rows("select email from person where id = ?1", person).getFirst();
    }

    private long evidence(long person, String kind) throws Exception {
        return house.count(
                "select count(*) from evidence where person_id = ?1 and kind = ?2 and revoked_on is null",
                person,
                kind);
    }

    private long count(String template, long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", person, template);
    }

    private String letter(String template, String to) throws Exception {
        return (String) house.rows(
                        "select body from outbox_message where recipient = ?1 and template = ?2 order by id desc",
                        to,
                        template)
                .getFirst();
    }

    private String code(String to) throws Exception {
        return found(CODE, letter("visit-code", to), 0);
    }

    private static String token(String letter) {
        return found(LINK, letter, 1);
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(group);
    }
}

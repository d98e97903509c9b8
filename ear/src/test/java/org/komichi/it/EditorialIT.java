package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.caselibrary.CaseConsentMissing;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseNotThereAnyMore;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.Cases;
import org.komichi.course.PastStudies;
import org.komichi.editorial.CaseComments;
import org.komichi.editorial.CaseConsents;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CaseHistory;
import org.komichi.editorial.CaseOnDesk;
import org.komichi.editorial.CaseReview.Check;
import org.komichi.editorial.CaseTree;
import org.komichi.editorial.CaseTree.Change;
import org.komichi.editorial.CaseWorkOfAPerson;
import org.komichi.editorial.ChecksMissing;
import org.komichi.editorial.ConsentForm;
import org.komichi.editorial.DeclarationNeeded;
import org.komichi.editorial.DraftNeeded;
import org.komichi.editorial.DueTerm;
import org.komichi.editorial.Filled;
import org.komichi.editorial.OpenRemarks;
import org.komichi.editorial.PastEditorial;
import org.komichi.editorial.PrivacyModuleNeeded;
import org.komichi.editorial.ReviewDesk;
import org.komichi.editorial.TracesLeft;
import org.komichi.editorial.Written;
import org.komichi.editorial.YourOwnCase;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** From draft to print, and out again, in the real server. */
@ExtendWith(ArquillianExtension.class)
class EditorialIT {
    // An editor may hold the other role too: that she wrote the case is what counts.
    private static final Set<String> BOTH = Set.of(Role.Name.LEARNER, Role.Name.EDITOR, Role.Name.REVIEWER);
    private static final Set<Check> EVERYTHING = EnumSet.allOf(Check.class);

    @Inject
    House house;

    @EJB(lookup = "java:app/komichi-ejb/CaseDesk!org.komichi.editorial.CaseDesk")
    CaseDesk desk;

    @EJB(lookup = "java:app/komichi-ejb/ReviewDesk!org.komichi.editorial.ReviewDesk")
    ReviewDesk reviews;

    @EJB(lookup = "java:app/komichi-ejb/CaseConsents!org.komichi.editorial.CaseConsents")
    CaseConsents consents;

    @EJB(lookup = "java:app/komichi-ejb/CaseComments!org.komichi.editorial.CaseComments")
    CaseComments comments;

    @EJB(lookup = "java:app/komichi-ejb/CaseHistory!org.komichi.editorial.CaseHistory")
    CaseHistory history;

    @EJB(lookup = "java:app/komichi-ejb/PastEditorial!org.komichi.editorial.PastEditorial")
    PastEditorial past;

    @EJB(lookup = "java:app/komichi-ejb/Cases!org.komichi.caselibrary.Cases")
    Cases cases;

    @EJB(lookup = "java:app/komichi-ejb/PastStudies!org.komichi.course.PastStudies")
    PastStudies studies;

    @EJB(lookup = "java:app/komichi-ejb/DueTerm!org.komichi.editorial.DueTerm")
    DueTerm due;

    @Inject
    CaseWorkOfAPerson all;

    @Test
    void two_others_judge_a_case_before_anybody_reads_it_and_a_consent_taken_back_takes_it_out() throws Exception {
        long author = house.doctor();
        long privacy = house.doctor();
        long clinical = house.doctor();
        String slug = drafted(author, "COMPOSITE");

        assertThrows(PrivacyModuleNeeded.class, () -> does(author, () -> submit(slug, false)));
        learnsPrivacy(author);
        assertThrows(CaseConsentMissing.class, () -> does(author, () -> submit(slug, false)));
        does(author, () -> nothing(() -> consents.record(slug, signed())));
        write(author, slug, "outcome", "2026年3月5日に電話09012345678へ連絡した");
        assertThrows(TracesLeft.class, () -> does(author, () -> submit(slug, false)));
        write(author, slug, "outcome", "その後は落ち着いています。");
        does(author, () -> submit(slug, false));

        assertThrows(DraftNeeded.class, () -> write(author, slug, "outcome", "あとから"), "what is in review stands still");
        assertThrows(YourOwnCase.class, () -> does(author, () -> pass(slug, EVERYTHING)));
        assertThrows(ChecksMissing.class, () -> does(privacy, () -> pass(slug, EnumSet.of(Check.SECOND_PERSON))));
        does(privacy, () -> pass(slug, EVERYTHING));
        assertThrows(
                YourOwnCase.class, () -> does(privacy, () -> publish(slug)), "the other review needs another person");
        assertFalse(does(privacy, () -> reviews.mayJudge(slug)));
        does(clinical, () -> nothing(() -> comments.say(slug, "outcome", "どのくらい後ですか。")));
        assertThrows(OpenRemarks.class, () -> does(clinical, () -> publish(slug)));
        long remark =
                does(clinical, () -> desk.open(slug)).openComments().getFirst().id();
        does(author, () -> nothing(() -> comments.answer(slug, remark, "3か月後です。")));
        does(clinical, () -> nothing(() -> comments.resolve(slug, remark)));
        assertThrows(NotFound.class, () -> cases.published(slug), "nobody reads it before");
        does(clinical, () -> publish(slug));

        CaseDocument read = cases.published(slug).document();
        assertEquals("その後は落ち着いています。", read.outcome());
        assertTrue(read.reviewed());
        assertThrows(
                Exception.class,
                () -> house.change(
                        "update case_review set reviewer_id = submitted_by where submission_id in"
                                + " (select id from case_submission where submitted_by = ?1)",
                        author),
                "the database holds it too");
        assertThrows(
                Exception.class,
                () -> house.change(
                        "update case_review set reviewer_id = ?1 where reviewer_id = ?2", privacy, clinical));

        long consent = does(author, () -> desk.open(slug)).consents().getFirst().id();
        does(author, () -> nothing(() -> consents.withdraw(slug, consent, "同意の撤回")));
        assertThrows(CaseNotThereAnyMore.class, () -> cases.published(slug));
        assertEquals(CaseStatus.WITHDRAWN, does(author, () -> desk.open(slug)).status());
    }

    @Test
    void who_writes_at_the_same_time_keeps_her_words_and_hears_of_the_other_and_nothing_is_forgotten()
            throws Exception {
        long one = house.doctor();
        long other = house.doctor();
        String slug = drafted(one, "FICTIONAL");
        int base = does(one, () -> desk.open(slug)).version();

        write(other, slug, base, "school", "園に通い始めました。");
        Written apart = write(one, slug, base, "outcome", "眠れる夜が増えました。");
        assertEquals(List.of(), apart.clashes(), "another field is no clash");
        Written clash = write(one, slug, base, "school", "園はこれからです。");
        assertEquals("園に通い始めました。", clash.clashes().getFirst().theirs());
        assertEquals("架空　花子", clash.clashes().getFirst().by());
        CaseDocument now = does(one, () -> desk.open(slug)).document();
        assertEquals("園に通い始めました。", now.school());
        assertEquals("眠れる夜が増えました。", now.outcome());
        Written again = write(one, slug, clash.version(), "school", "園はこれからです。");
        assertEquals(List.of(), again.clashes(), "who has seen it may decide");
        assertEquals(
                again.version(),
                write(one, slug, base, "outcome", "眠れる夜が増えました。").version(),
                "a second click saves nothing");
        assertThrows(
                org.komichi.shared.ChangedMeanwhile.class,
                () -> does(one, () -> {
                    does(
                            other,
                            () -> desk.arrange(
                                    slug, Filled.of(base, Map.of()), "timeline", tree -> tree.remove("timeline[0]")));
                    return desk.arrange(
                            slug, Filled.of(base, Map.of()), "timeline", tree -> tree.remove("timeline[0]"));
                }),
                "two who take the first event away do not take two");

        int shown = does(one, () -> desk.open(slug)).version();
        write(one, slug, shown, "outcome", "よく眠れます。");
        does(one, () -> desk.write(slug, Filled.one(shown, "outcome", List.of("眠れる夜が増えました。"))));
        assertEquals(
                "眠れる夜が増えました。",
                does(one, () -> desk.open(slug)).document().outcome(),
                "who types what stood there at first is taken at her word");

        List<CaseHistory.Entry> entries = does(other, () -> history.of(slug, 1_000_000));
        assertEquals(7, entries.size());
        assertEquals(
                List.of(new Change("school", "園に通い始めました。", "園はこれからです。")),
                entries.get(3).changes());
        assertTrue(entries.getLast().first());

        learnsPrivacy(one);
        assertThrows(DeclarationNeeded.class, () -> does(one, () -> submit(slug, false)));
        does(one, () -> submit(slug, true));
        assertThrows(
                YourOwnCase.class,
                () -> does(other, () -> pass(slug, EVERYTHING)),
                "who wrote on it is no stranger to it");
    }

    @Test
    void when_a_case_falls_due_each_who_answers_for_the_library_gets_one_letter_and_two_servers_send_no_second()
            throws Exception {
        long editor = house.holding(Role.EDITOR);
        long reviewer = house.holding(Role.REVIEWER);
        long doctor = house.doctor();
        house.change("delete from case_due_call");
        String slug = model().slug();
        Object was = house.rows("select review_due_on from library_case where slug = ?1", slug)
                .getFirst();
        house.change("update library_case set review_due_on = ?1 where slug = ?2", Date.valueOf("2026-01-05"), slug);
        assertTrue(does(editor, () -> desk.open(slug)).due());

        List<Future<?>> servers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                servers.add(both.submit(() -> Acting.as(0, House.SYSTEM, this::told)));
            }
        }
        for (Future<?> server : servers) {
            server.get();
        }
        Acting.as(0, House.SYSTEM, this::told);
        assertEquals(1, letters(editor));
        assertEquals(1, letters(reviewer));
        assertEquals(0, letters(doctor));
        house.change("update library_case set review_due_on = ?1 where slug = ?2", was, slug);
    }

    @Test
    void who_leaves_takes_a_download_along_and_her_record_stays_without_her_name() throws Exception {
        long author = house.doctor();
        long reader = house.doctor();
        String slug = drafted(author, "FICTIONAL");
        write(author, slug, "outcome", "落ち着いています。");
        does(author, () -> nothing(() -> comments.say(slug, "outcome", "ここを見てください。")));

        CaseWorkOfAPerson.Everything hers =
                Acting.as(author, BOTH, () -> house.takenBack(() -> all.everythingAbout(author)));
        assertEquals(slug, hers.cases().getFirst().slug());
        assertEquals(2, hers.saved().size());
        assertEquals("ここを見てください。", hers.remarks().getFirst().words());
        assertEquals(
                List.of(),
                Acting.as(reader, BOTH, () -> house.takenBack(() -> all.everythingAbout(reader)))
                        .saved());

        house.change("update person set name = null where id = ?1", author);
        CaseOnDesk left = does(reader, () -> desk.open(slug));
        assertEquals(Optional.empty(), left.name(author));
        assertEquals("ここを見てください。", left.comments().getFirst().said());
        assertEquals(
                "", does(reader, () -> history.of(slug, 1_000_000)).getFirst().by());
    }

    private Object told() {
        due.tell();
        return null;
    }

    private long letters(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'cases-due'", person);
    }

    private String drafted(long author, String origin) throws Exception {
        String name = "it-" + UUID.randomUUID().toString().substring(0, 8);
        CaseTree copy = CaseTree.of(model());
        copy.put("slug", name);
        copy.put("number", null);
        copy.put("origin", origin);
        copy.put("school", null);
        copy.put("review", Map.of("state", "UNREVIEWED"));
        return Acting.as(0, House.SYSTEM, () -> past.wrote(copy.document(), author, Instant.now()));
    }

    private CaseDocument model() {
        return cases.list(new Paging(0, 50)).items().stream()
                .map(summary -> cases.published(summary.slug()).document())
                .filter(document -> document.pictures().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void learnsPrivacy(long person) throws Exception {
        Run run = house.pastRun("pr", house.team());
        house.admit(run, person);
        Acting.as(
                0,
                House.SYSTEM,
                () -> house.kept(() -> {
                    studies.complete(run.id(), person, 0, Instant.now());
                    return null;
                }));
    }

    private Written write(long person, String slug, String path, String words) throws Exception {
        return write(person, slug, does(person, () -> desk.open(slug)).version(), path, words);
    }

    private Written write(long person, String slug, int base, String path, String words) throws Exception {
        return does(person, () -> desk.write(slug, Filled.of(base, Map.of(path, List.of(words)))));
    }

    private Object submit(String slug, boolean invented) {
        desk.submit(slug, desk.open(slug).version(), invented, null);
        return null;
    }

    private Object pass(String slug, Set<Check> checks) {
        reviews.passPrivacy(slug, desk.open(slug).version(), checks);
        return null;
    }

    private Object publish(String slug) {
        reviews.publish(slug, desk.open(slug).version());
        return null;
    }

    private static ConsentForm signed() {
        return new ConsentForm(
                "case-composite-1", "ライブラリ", "親権者", "本人も読みました", "主治医", LocalDate.of(2026, 5, 1), null, "C-12");
    }

    private static Object nothing(Runnable deed) {
        deed.run();
        return null;
    }

    private static <V> V does(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, BOTH, deed);
    }
}

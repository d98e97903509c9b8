package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.caselibrary.CaseImport;
import org.komichi.caselibrary.CaseNotThereAnyMore;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.caselibrary.Cases;
import org.komichi.competency.NextStep;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.CaseExercise;
import org.komichi.discussion.CaseExercise.Exercise;
import org.komichi.discussion.CaseLists;
import org.komichi.discussion.CaseNotes;
import org.komichi.discussion.CaseSteps;
import org.komichi.discussion.CasesOfAPerson;
import org.komichi.discussion.DiscussionIsClosed;
import org.komichi.discussion.DiscussionsOfAPerson;
import org.komichi.discussion.FacilitatedDiscussions;
import org.komichi.discussion.FacilitatedDiscussions.Took;
import org.komichi.discussion.GroupSpaces;
import org.komichi.discussion.InvitationOver;
import org.komichi.discussion.Moderation;
import org.komichi.discussion.NamedCase;
import org.komichi.discussion.NobodyTookPart;
import org.komichi.discussion.OwnPartNotVouched;
import org.komichi.discussion.PartWithdrawnAlready;
import org.komichi.discussion.PostPointsToSomebody;
import org.komichi.discussion.Posting;
import org.komichi.discussion.Said;
import org.komichi.discussion.SeenPost;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** What people do with cases beyond reading them, for themselves and in closed groups, in the real server. */
@ExtendWith(ArquillianExtension.class)
class DiscussionIT {
    private static final Set<String> EDITOR = Set.of(Role.Name.LEARNER, Role.Name.EDITOR);
    private static final Paging WHOLE = new Paging(0, 50);

    @Inject
    House house;

    @Inject
    CaseSteps caseSteps;

    @Inject
    CasesOfAPerson casesOfAPerson;

    @Inject
    DiscussionsOfAPerson discussionsOfAPerson;

    @EJB(lookup = "java:app/komichi-ejb/Cases!org.komichi.caselibrary.Cases")
    Cases cases;

    @EJB(lookup = "java:app/komichi-ejb/CaseImport!org.komichi.caselibrary.CaseImport")
    CaseImport cameIn;

    @EJB(lookup = "java:app/komichi-ejb/CaseWithdrawal!org.komichi.caselibrary.CaseWithdrawal")
    CaseWithdrawal withdrawal;

    @EJB(lookup = "java:app/komichi-ejb/CaseExercise!org.komichi.discussion.CaseExercise")
    CaseExercise exercise;

    @EJB(lookup = "java:app/komichi-ejb/CaseNotes!org.komichi.discussion.CaseNotes")
    CaseNotes notes;

    @EJB(lookup = "java:app/komichi-ejb/CaseLists!org.komichi.discussion.CaseLists")
    CaseLists lists;

    @EJB(lookup = "java:app/komichi-ejb/GroupSpaces!org.komichi.discussion.GroupSpaces")
    GroupSpaces spaces;

    @EJB(lookup = "java:app/komichi-ejb/CaseDiscussions!org.komichi.discussion.CaseDiscussions")
    CaseDiscussions discussions;

    @EJB(lookup = "java:app/komichi-ejb/Posting!org.komichi.discussion.Posting")
    Posting posting;

    @EJB(lookup = "java:app/komichi-ejb/Moderation!org.komichi.discussion.Moderation")
    Moderation moderation;

    @EJB(lookup = "java:app/komichi-ejb/FacilitatedDiscussions!org.komichi.discussion.FacilitatedDiscussions")
    FacilitatedDiscussions facilitated;

    @Test
    void thoughts_lists_and_notes_are_hers_alone_and_leave_with_the_case_or_with_her() throws Exception {
        long nurse = house.doctor();
        long colleague = house.doctor();
        String slug = readable();
        String other = readable();
        Exercise before = does(nurse, () -> exercise(slug)).getFirst();
        String question = before.question().key();
        assertNull(before.experts(), "her own thought comes first");
        says(nurse, () -> exercise.think(slug, question, "夜の見守りを先に考えます。"));
        says(nurse, () -> exercise.think(slug, question, "夜の見守りと物品を先に考えます。"));
        says(nurse, () -> exercise.think(slug, keyOf(slug, 1), "記録の用紙をそろえます。"));
        Exercise after = does(nurse, () -> exercise(slug)).getFirst();
        assertEquals("夜の見守りと物品を先に考えます。", after.own());
        assertEquals("置き場所を決めます。", after.experts());
        Exercise hers = does(colleague, () -> exercise(slug)).getFirst();
        assertNull(hers.own());
        assertNull(hers.experts(), "what one opened is closed to the other");
        assertNull(Acting.asNobody(() -> exercise(slug)).getFirst().experts());
        says(colleague, () -> exercise.readFirst(slug, question));
        assertEquals(
                "置き場所を決めます。", does(colleague, () -> exercise(slug)).getFirst().experts());
        assertEquals(List.of(), does(colleague, () -> notes.thoughts()), "she read, and thought nothing of her own");
        assertEquals(2, does(nurse, () -> notes.thoughts()).getFirst().asked());

        long list = does(nurse, () -> lists.make("夜間"));
        assertEquals(list, does(nurse, () -> lists.make(" 夜間　")), "a double click makes one");
        says(nurse, () -> lists.keep(list, slug, Integer.MAX_VALUE));
        says(nurse, () -> lists.keep(list, slug, Integer.MAX_VALUE));
        says(nurse, () -> lists.keep(list, other, 0));
        assertEquals(List.of(other, slug), kept(nurse, list));
        says(nurse, () -> lists.move(list, id(other), false));
        int place = does(nurse, () -> lists.drop(list, id(slug)));
        assertEquals(List.of(other), kept(nurse, list));
        says(nurse, () -> lists.keep(list, slug, place));
        assertEquals(List.of(slug, other), kept(nurse, list), "taken out and put back it stands where it stood");
        CaseLists.Line line = does(nurse, () -> lists.mine(id(slug))).getFirst();
        assertTrue(line.holds());
        assertEquals(2, line.cases());
        assertThrows(NotFound.class, () -> does(colleague, () -> lists.open(list)));
        assertThrows(NotFound.class, () -> says(colleague, () -> lists.keep(list, slug, 0)));

        says(nurse, () -> notes.keep(slug, "カンファレンスで使う"));
        assertEquals("カンファレンスで使う", does(nurse, () -> notes.on(id(slug))).orElseThrow());
        assertTrue(does(colleague, () -> notes.on(id(slug))).isEmpty());

        withdraw(slug);
        assertThrows(CaseNotThereAnyMore.class, () -> says(nurse, () -> exercise.think(slug, question, "あとから")));
        assertTrue(does(nurse, () -> lists.open(list)).cases().getFirst().gone(), "its title is not told any more");
        assertEquals("カンファレンスで使う", does(nurse, () -> notes.notes()).getFirst().words(), "her own words stay hers");
        assertNotEquals(null, casesOfAPerson.everythingAbout(nurse));
        house.kept(() -> {
            casesOfAPerson.forget(nurse);
            return null;
        });
        assertEquals(List.of(), does(nurse, () -> lists.mine(0)));
        assertEquals(List.of(), does(nurse, () -> notes.notes()));
        assertEquals(List.of(), does(nurse, () -> notes.thoughts()));
    }

    @Test
    void a_group_talks_behind_its_door_and_names_are_stopped_and_moderators_hide() throws Exception {
        long facilitator = house.organizerOf(house.team());
        long nurse = house.doctor();
        long stranger = house.doctor();
        String slug = readable();
        String question = keyOf(slug, 0);
        String group = groupOf(facilitator, nurse);
        says(nurse, () -> discussions.open(group, slug));
        says(facilitator, () -> discussions.open(group, slug));
        assertEquals(1, does(facilitator, () -> discussions.of(group)).size());

        assertThrows(NotFound.class, () -> does(stranger, () -> spaces.open(group)));
        assertThrows(NotFound.class, () -> thread(stranger, group, slug, question));
        assertThrows(NotFound.class, () -> say(stranger, group, slug, question, "私も", UUID.randomUUID()));
        assertThrows(InvitationOver.class, () -> does(stranger, () -> spaces.offer(group, "x")));

        UUID form = UUID.randomUUID();
        assertThrows(PostPointsToSomebody.class, () -> say(nurse, group, slug, question, "田中さんの家では床に置きました。", form));
        assertEquals(0, thread(nurse, group, slug, question).size());
        Said fictional = new Said("田中さんの家では床に置きました。", null, true);
        assertEquals(1, does(nurse, () -> posting.say(group, slug, question, fictional, form)));
        assertEquals(1, does(nurse, () -> posting.say(group, slug, question, fictional, form)), "a double click");
        assertEquals(
                2,
                does(
                        facilitator,
                        () -> posting.say(
                                group, slug, question, new Said("足元は危なくないですか。", 1, false), UUID.randomUUID())));
        says(nurse, () -> posting.mend(group, slug, question, 1, new Said("床に置いていました。", null, false)));
        List<SeenPost> said = thread(facilitator, group, slug, question);
        assertEquals(
                List.of("床に置いていました。", "足元は危なくないですか。"),
                said.stream().map(SeenPost::words).toList());
        assertTrue(said.getFirst().edited());
        assertFalse(said.getFirst().own());
        assertEquals(1, said.getLast().repliesTo());
        assertThrows(
                NotFound.class,
                () -> says(facilitator, () -> posting.mend(group, slug, question, 1, new Said("私の", null, false))));

        says(nurse, () -> posting.report(group, slug, question, 2, "責める言い方です"));
        says(nurse, () -> posting.report(group, slug, question, 2, "責める言い方です"));
        assertEquals(List.of(), does(nurse, () -> moderation.waiting()));
        List<Moderation.Waiting> waiting = does(facilitator, () -> moderation.waiting());
        assertEquals(1, waiting.size());
        long report = waiting.getFirst().report();
        assertThrows(NotFound.class, () -> says(nurse, () -> moderation.hide(report, "私が決めます")));
        says(facilitator, () -> moderation.hide(report, "言い方を改めてください"));
        assertNull(thread(nurse, group, slug, question).getLast().words());
        assertTrue(thread(nurse, group, slug, question).getLast().hidden());
        assertEquals(List.of(), does(facilitator, () -> moderation.waiting()));
        CaseDiscussions.Line line = does(nurse, () -> discussions.mine()).getFirst();
        assertEquals(1, line.posts());
        assertEquals(said.getFirst().at(), line.last());

        assertNotEquals(null, discussionsOfAPerson.everythingAbout(nurse));
        house.kept(() -> {
            discussionsOfAPerson.forget(nurse);
            return null;
        });
        assertTrue(thread(facilitator, group, slug, question).getFirst().takenBack(), "her words went with her");
        assertEquals(0, house.count("select count(*) from discussion_post where author_id = ?1", nurse));
        assertThrows(NotFound.class, () -> does(nurse, () -> spaces.open(group)));
    }

    @Test
    void a_facilitator_vouches_for_those_who_took_part_and_takes_it_back_and_a_withdrawn_case_closes_it()
            throws Exception {
        long facilitator = house.organizerOf(house.team());
        long nurse = house.doctor();
        long silent = house.doctor();
        long stranger = house.doctor();
        String slug = readable();
        String question = keyOf(slug, 0);
        String group = groupOf(facilitator, nurse, silent);
        says(facilitator, () -> discussions.open(group, slug));
        say(nurse, group, slug, question, "物品の置き場所を決めます。", UUID.randomUUID());

        assertEquals(
                List.of(1L, 0L),
                does(facilitator, () -> facilitated.roll(group, slug)).candidates().stream()
                        .map(FacilitatedDiscussions.Candidate::posts)
                        .toList());
        assertThrows(NotFound.class, () -> does(nurse, () -> facilitated.roll(group, slug)));
        assertThrows(NotFound.class, () -> close(nurse, group, slug, silent));
        assertThrows(NobodyTookPart.class, () -> close(facilitator, group, slug));
        assertThrows(OwnPartNotVouched.class, () -> close(facilitator, group, slug, nurse, facilitator));
        assertThrows(NotFound.class, () -> close(facilitator, group, slug, stranger));
        assertEquals(0, evidence(nurse), "nothing is half done");
        String talk = "/groups/" + group + "/cases/" + slug;
        assertTrue(steps(nurse, "B2", 2).contains(talk), "a discussion closes a gap at level 2");
        assertFalse(steps(nurse, "B2", 1).contains(talk));
        assertFalse(steps(nurse, "A1", 2).contains(talk));
        assertFalse(steps(stranger, "B2", 2).contains(talk), "a group that she is not in is not there");
        assertEquals(1, close(facilitator, group, slug, nurse));
        assertEquals(0, close(facilitator, group, slug, nurse), "nobody is named twice");
        says(facilitator, () -> facilitated.goOn(group, slug));
        assertEquals(0, close(facilitator, group, slug), "who was named stays named when it ends again");
        assertEquals(2, evidence(nurse), "one for each competency of the case");
        assertEquals(0, evidence(silent));
        assertThrows(DiscussionIsClosed.class, () -> say(nurse, group, slug, question, "もう一つ", UUID.randomUUID()));

        Took took =
                does(facilitator, () -> facilitated.roll(group, slug)).took().getFirst();
        assertThrows(NotFound.class, () -> says(nurse, () -> facilitated.withdraw(group, slug, took.part(), "違います")));
        says(facilitator, () -> facilitated.withdraw(group, slug, took.part(), "別の人でした"));
        assertEquals(0, evidence(nurse));
        assertThrows(
                PartWithdrawnAlready.class,
                () -> says(facilitator, () -> facilitated.withdraw(group, slug, took.part(), "もう一度")));

        assertFalse(steps(nurse, "B2", 2).contains(talk), "it is closed");
        says(facilitator, () -> facilitated.goOn(group, slug));
        assertTrue(steps(nurse, "B2", 2).contains(talk));
        assertEquals(2, say(nurse, group, slug, question, "続きです。", UUID.randomUUID()));
        withdraw(slug);
        assertFalse(steps(nurse, "B2", 2).contains(talk), "it left with its case");
        assertThrows(CaseNotThereAnyMore.class, () -> thread(nurse, group, slug, question));
        assertThrows(CaseNotThereAnyMore.class, () -> say(nurse, group, slug, question, "まだ", UUID.randomUUID()));
        assertThrows(CaseNotThereAnyMore.class, () -> close(facilitator, group, slug, nurse));
        assertEquals(List.of(), does(nurse, () -> discussions.of(group)));
    }

    private String groupOf(long facilitator, Long... others) throws Exception {
        String group = does(facilitator, () -> spaces.make("架空の勉強会", null));
        says(facilitator, () -> spaces.invite(group));
        String code = does(facilitator, () -> spaces.open(group)).invitation();
        for (long one : others) {
            says(one, () -> spaces.join(group, code));
            says(one, () -> spaces.join(group, code));
        }
        assertEquals(
                others.length + 1,
                does(facilitator, () -> spaces.open(group)).members().size());
        return group;
    }

    // A case of two questions that shows two competencies.
    private String readable() throws Exception {
        String slug = "it-" + UUID.randomUUID().toString().substring(0, 8);
        String line = """
                {"slug": "%s", "title": "話し合う事例", "body": "架空の夜のことです。", "competencies": ["B2", "E5"],\
                 "questions": [{"ask": "何を先に考えますか。", "experts": "置き場所を決めます。"},\
                 {"ask": "情報をどう共有しますか。", "experts": "同じ用紙を使います。"}]}
                """.formatted(slug);
        Acting.as(
                house.doctor(),
                EDITOR,
                () -> cameIn.importLines(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
        return slug;
    }

    private void withdraw(String slug) throws Exception {
        Acting.as(house.doctor(), EDITOR, () -> {
            withdrawal.withdraw(slug, "試験");
            return null;
        });
    }

    private List<Exercise> exercise(String slug) {
        return exercise.of(cases.published(slug));
    }

    private String keyOf(String slug, int place) throws Exception {
        return Acting.asNobody(() -> exercise(slug)).get(place).question().key();
    }

    private long id(String slug) {
        return cases.published(slug).id();
    }

    private List<String> kept(long person, long list) throws Exception {
        return does(person, () -> lists.open(list)).cases().stream()
                .map(NamedCase::slug)
                .toList();
    }

    private int say(long person, String group, String slug, String question, String words, UUID form) throws Exception {
        return does(person, () -> posting.say(group, slug, question, new Said(words, null, false), form));
    }

    private List<SeenPost> thread(long person, String group, String slug, String question) throws Exception {
        return does(person, () -> discussions.thread(group, slug, question, WHOLE))
                .posts()
                .items();
    }

    private int close(long person, String group, String slug, Long... present) throws Exception {
        return does(person, () -> facilitated.close(group, slug, List.of(present)));
    }

    private List<String> steps(long person, String outcome, int level) throws Exception {
        return does(person, () -> caseSteps.stepsForAll(Map.of(outcome, level), person))
                .getOrDefault(outcome, List.of())
                .stream()
                .map(NextStep::href)
                .toList();
    }

    private long evidence(long person) throws Exception {
        return house.count(
                "select count(*) from evidence where person_id = ?1 and kind = 'CASE_DISCUSSION'"
                        + " and level_supported = 2 and outcome in ('B2', 'E5') and vouched_by is not null and revoked_on is null",
                person);
    }

    private static void says(long person, Acting.Deed deed) throws Exception {
        Acting.does(person, House.LEARNER, deed);
    }

    private static <V> V does(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, House.LEARNER, deed);
    }
}

package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.AcceptanceBook;
import org.komichi.acceptance.AcceptanceReminders;
import org.komichi.acceptance.NoManagerToRemind;
import org.komichi.acceptance.StationAcceptance;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Questionnaires;
import org.komichi.support.Questionnaires.Hers;
import org.komichi.survey.FreeTexts;
import org.komichi.survey.FreeTexts.Text;
import org.komichi.survey.IntentAndAct;
import org.komichi.survey.SheetShuffling;
import org.komichi.theme.ThemeNameTaken;
import org.komichi.theme.Themes;
import org.komichi.theme.ToldTheme;

/** What people wrote, sorted by hand, and what stations take on, in the real server. */
@ExtendWith(ArquillianExtension.class)
class VoicesIT {
    private static final Set<String> MANAGER = Set.of(Role.Name.LEARNER, Role.Name.MANAGER);
    private static final String INTENDED = "SV-R07";

    @Inject
    House house;

    @Inject
    Questionnaires questionnaires;

    @Inject
    SheetShuffling shuffling;

    @Inject
    Consents consents;

    @Inject
    FreeTexts texts;

    @Inject
    Themes themes;

    @Inject
    IntentAndAct intent;

    @EJB(lookup = "java:app/komichi-ejb/StationAcceptance!org.komichi.acceptance.StationAcceptance")
    StationAcceptance acceptance;

    @EJB(lookup = "java:app/komichi-ejb/AcceptanceBook!org.komichi.acceptance.AcceptanceBook")
    AcceptanceBook book;

    @EJB(lookup = "java:app/komichi-ejb/AcceptanceReminders!org.komichi.acceptance.AcceptanceReminders")
    AcceptanceReminders reminders;

    @Test
    void texts_stay_under_their_themes_when_sheets_are_shuffled_and_leave_them_when_they_are_withdrawn()
            throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.pastRun("hd", team);
        List<Hers> people = new ArrayList<>();
        for (String words : List.of("訪問看護と話す", "訪問看護と話す", "物品をそろえる", "停電に備える", "きょうだいに聞く", "手順を確かめる")) {
            people.add(questionnaires.handedOut(run, "hd-t1").wasSubmitted(INTENDED, words));
        }
        List<Text> before = texts(organizer, run);
        assertEquals(5, before.size(), "who wrote the same words wrote the same text");
        Text visits = text(before, "訪問看護と話す");
        Text tools = text(before, "物品をそろえる");
        assertEquals(2, visits.times());
        long together = does(organizer, () -> themes.add(run.id(), "連携"));
        assertEquals(together, does(organizer, () -> themes.add(run.id(), "　連携 ")), "a double click makes one");
        long ready = does(organizer, () -> themes.add(run.id(), "備え"));
        sort(organizer, run, visits, together);
        sort(organizer, run, tools, ready, together);
        quote(organizer, run, tools);
        while (shuffling.shuffleNext()) {
            // One wave at a time, until none is left.
        }
        assertEquals(before, texts(organizer, run), "handles and order survive");
        List<ToldTheme> told = does(organizer, () -> themes.of(run.id()));
        assertEquals(List.of("連携", "備え"), told.stream().map(ToldTheme::name).toList());
        assertEquals(List.of(3, 1), told.stream().map(ToldTheme::texts).toList());
        assertEquals(List.of("物品をそろえる"), told.getFirst().quotations());
        assertEquals(6, told.getFirst().questions().getFirst().of());

        withdraws(people.get(2));
        assertEquals(
                List.of(2),
                does(organizer, () -> themes.of(run.id())).stream()
                        .map(ToldTheme::texts)
                        .toList());
        sort(organizer, run, visits, together);
        assertEquals(
                1, house.count("select count(*) from sorted_text where run_id = ?1", run.id()), "forgotten as well");
        withdraws(people.get(3));
        assertEquals(List.of(), texts(organizer, run), "four are not described");
        assertEquals(List.of(), does(organizer, () -> themes.of(run.id())));
    }

    @Test
    void themes_are_put_together_and_are_nobody_elses() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long colleague = house.organizerOf(house.team());
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < 5; i++) {
            questionnaires.handedOut(run, "hd-t1").wasSubmitted(INTENDED, "文章" + i);
        }
        List<Text> all = texts(organizer, run);
        long first = does(organizer, () -> themes.add(run.id(), "一"));
        long second = does(organizer, () -> themes.add(run.id(), "二"));
        sort(organizer, run, all.get(0), first, second);
        sort(organizer, run, all.get(1), first);
        assertThrows(
                ThemeNameTaken.class,
                () -> does(organizer, () -> {
                    themes.rename(run.id(), first, "二");
                    return null;
                }));
        does(organizer, () -> {
            themes.merge(run.id(), first, second);
            return null;
        });
        ToldTheme told = does(organizer, () -> themes.of(run.id())).getFirst();
        assertEquals("二", told.name());
        assertEquals(2, told.texts());
        sort(organizer, run, all.get(2), first);
        assertEquals(
                2,
                does(organizer, () -> themes.of(run.id())).getFirst().texts(),
                "a theme that is gone is passed over");
        Run other = house.pastRun("hd", team);
        assertThrows(NotFound.class, () -> sort(organizer, other, all.get(0), second));
        assertThrows(NotFound.class, () -> does(colleague, () -> themes.board(run.id())));
        assertThrows(NotFound.class, () -> does(colleague, () -> themes.add(run.id(), "三")));
        assertThrows(NotFound.class, () -> texts(colleague, run));
        assertThrows(NotFound.class, () -> does(colleague, () -> intent.of(run.id())));
        assertTrue(does(organizer, () -> intent.of(run.id())).funnels().isEmpty(), "nobody was asked later");
    }

    @Test
    void a_manager_tells_of_her_station_and_the_organizer_asks_only_those_who_have_not() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.pastRun("hd", team);
        long station = station();
        long silent = station();
        long manager = house.managerOf(station);
        long quiet = house.managerOf(silent);
        sends(run, station);
        sends(run, station);
        sends(run, silent);
        tells(manager, station, 3, true);
        tells(manager, station, 3, true);
        assertEquals(
                1, Acting.as(manager, MANAGER, () -> acceptance.of(station)).size(), "a second click is none");
        tells(manager, station, 4, true);
        assertEquals(
                4,
                Acting.as(manager, MANAGER, () -> acceptance.of(station))
                        .getFirst()
                        .acceptance()
                        .childrenNow());
        assertThrows(NotFound.class, () -> tells(quiet, station, 9, true));
        assertThrows(NotFound.class, () -> Acting.as(quiet, MANAGER, () -> acceptance.of(station)));

        List<AcceptanceBook.Line> lines = does(organizer, () -> book.of(run.id()));
        AcceptanceBook.Line line = lines.stream()
                .filter(one -> one.station() == station)
                .findFirst()
                .orElseThrow();
        assertEquals(2, lines.size());
        assertEquals(2, line.people());
        assertNull(line.before());
        assertEquals(4, line.now().acceptance().childrenNow());
        assertFalse(line.due());
        assertTrue(line.toPublish());
        tells(manager, station, 4, false);
        assertFalse(
                does(organizer, () -> book.of(run.id())).stream().anyMatch(AcceptanceBook.Line::toPublish),
                "she took it back");

        assertEquals(1, does(organizer, () -> reminders.outlook(run.id())).people());
        reminds(organizer, run);
        assertThrows(NoManagerToRemind.class, () -> reminds(organizer, run));
        assertEquals(1, letters(quiet));
        assertEquals(0, letters(manager));
        long colleague = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> does(colleague, () -> book.of(run.id())));
        assertThrows(NotFound.class, () -> reminds(colleague, run));
        assertNotEquals(0, house.count("select count(*) from audit_entry where action = 'acceptance-told'"));
    }

    private long station() throws Exception {
        long id = house.team();
        house.change("update organisation set kind = 'STATION' where id = ?1", id);
        return id;
    }

    private void sends(Run run, long station) throws Exception {
        long nurse = house.doctor();
        house.change("update person set organisation_id = ?1 where id = ?2", station, nurse);
        house.admit(run, nurse);
    }

    private void reminds(long organizer, Run run) throws Exception {
        does(organizer, () -> {
            reminders.send(run.id());
            return null;
        });
    }

    private void tells(long manager, long station, int children, boolean publishable) throws Exception {
        Acting.as(manager, MANAGER, () -> {
            acceptance.tell(
                    station,
                    new Acceptance(
                            Acceptance.Accepting.CONDITIONAL,
                            2,
                            children,
                            1,
                            Set.of(Acceptance.Condition.AREA),
                            "市内",
                            Acceptance.Cover.VISIT,
                            Acceptance.Listed.NO,
                            publishable));
            return null;
        });
    }

    private long letters(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'acceptance-reminder'",
                person);
    }

    private List<Text> texts(long organizer, Run run) throws Exception {
        return does(organizer, () -> texts.of(run.id())).stream()
                .filter(question -> question.item().id().equals(INTENDED))
                .flatMap(question -> question.texts().stream())
                .toList();
    }

    private static Text text(List<Text> all, String words) {
        return all.stream()
                .filter(text -> text.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void sort(long organizer, Run run, Text text, Long... about) throws Exception {
        does(organizer, () -> {
            themes.sort(run.id(), text.handle(), List.of(about));
            return null;
        });
    }

    private void quote(long organizer, Run run, Text text) throws Exception {
        does(organizer, () -> {
            themes.quote(run.id(), text.handle(), true);
            return null;
        });
    }

    private void withdraws(Hers hers) throws Exception {
        for (boolean agreed : new boolean[] {true, false}) {
            hers.as(() -> {
                consents.decide(ConsentPurpose.EVALUATION, agreed);
                return null;
            });
        }
    }

    private static <V> V does(long organizer, Callable<V> deed) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, deed);
    }
}

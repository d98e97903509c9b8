package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.content.PackFiles;
import org.komichi.content.PackIsPublished;
import org.komichi.content.PackProblem;
import org.komichi.content.PackPublishing;
import org.komichi.content.PackRefused;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.course.CourseContent;
import org.komichi.course.Learning;
import org.komichi.course.ModuleContent;
import org.komichi.course.QuizPart;
import org.komichi.course.Quizzes;
import org.komichi.credential.CertificateText;
import org.komichi.credential.Certificates;
import org.komichi.framework.FrameworkLibrary;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.NothingToChange;
import org.komichi.instrument.OwnQuestionnaire;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.Classroom;
import org.komichi.support.House;
import org.komichi.survey.AnotherTeamsInstrument;
import org.komichi.survey.Instrument;
import org.komichi.survey.InstrumentShelf;
import org.komichi.survey.WaveSchedule;

/** Packs in the real server: brought in once, changed as new versions, refused whole. */
@ExtendWith(ArquillianExtension.class)
class PacksIT {
    private static final String QUIZ = "pr/modules/pr/quiz.yaml";
    private static final String PAGE = "pr/modules/pr/01-why.md";

    @Inject
    House house;

    @Inject
    Packs packs;

    @Inject
    PackPublishing publishing;

    @Inject
    FrameworkLibrary library;

    @Inject
    Learning learning;

    @Inject
    Quizzes quizzes;

    @Inject
    Certificates certificates;

    @Inject
    InstrumentDesk desk;

    @Inject
    InstrumentShelf shelf;

    @Inject
    WaveSchedule schedule;

    @Test
    void the_packs_of_the_house_are_there_and_coming_again_changes_nothing() throws Exception {
        for (String slug : List.of("hd", "pr", "vn", "framework", "instruments", "glossary")) {
            assertTrue(packs.findLatest(slug).isPresent(), slug);
        }
        String all = "select count(*) from content_pack_version";
        long versions = house.count(all);
        long latest = packs.latest("hd").versionId();
        PackFiles same = PackFiles.ofClasspath(Packs.class.getClassLoader(), "packs/hd", names("hd"));
        Acting.as(0, House.SYSTEM, () -> {
            publishing.adopt("hd", same);
            return null;
        });
        assertEquals(versions, house.count(all));
        assertEquals(latest, packs.latest("hd").versionId());
    }

    @Test
    void a_questionnaire_of_a_team_is_its_own_and_what_was_published_never_changes() throws Exception {
        long team = house.team();
        long writer = house.organizerOf(team);
        long others = house.team();
        long stranger = house.organizerOf(others);
        String code = Acting.as(writer, House.ORGANIZER, () -> desk.takeIn(team, questionnaire()));
        OwnQuestionnaire draft = Acting.as(writer, House.ORGANIZER, () -> desk.get(code));
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> desk.get(code)));
        assertThrows(NotFound.class, () -> publish(stranger, code, draft.version()));
        publish(writer, code, draft.version());
        OwnQuestionnaire first = Acting.as(writer, House.ORGANIZER, () -> desk.get(code));
        assertTrue(first.draft().isEmpty());
        assertThrows(NothingToChange.class, () -> rename(writer, first, "別の題"));
        assertThrows(NothingToChange.class, () -> publish(writer, code, first.version()));

        Run here = house.pastRun("hd", team);
        Run there = house.pastRun("hd", others);
        Acting.as(writer, House.ORGANIZER, () -> {
            schedule.of(here.id()).forEach(asked -> schedule.drop(here.id(), asked.instrument()));
            schedule.add(here.id(), code);
            return null;
        });
        assertThrows(
                AnotherTeamsInstrument.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> {
                    schedule.add(there.id(), code);
                    return null;
                }));

        Acting.as(writer, House.ORGANIZER, () -> {
            desk.next(code, first.version());
            return null;
        });
        rename(writer, Acting.as(writer, House.ORGANIZER, () -> desk.get(code)), "別の題");
        publish(
                writer,
                code,
                Acting.as(writer, House.ORGANIZER, () -> desk.get(code)).version());
        OwnQuestionnaire second = Acting.as(writer, House.ORGANIZER, () -> desk.get(code));
        assertEquals("別の題", second.published().title().ja());
        assertNotEquals(first.publishedVersion(), second.publishedVersion());
        assertEquals(
                first.published().title(),
                shelf.get(first.publishedVersion(), code).title());
        assertEquals(
                first.published().title(),
                Acting.as(writer, House.ORGANIZER, () -> schedule.get(here.id(), code))
                        .title(),
                "what was planned stays as it was");
    }

    private void publish(long person, String code, int seen) throws Exception {
        Acting.as(person, House.ORGANIZER, () -> {
            desk.publish(code, seen);
            return null;
        });
    }

    private void rename(long person, OwnQuestionnaire seen, String title) throws Exception {
        Acting.as(person, House.ORGANIZER, () -> {
            desk.change(seen.code(), seen.version(), draft -> {
                Instrument now = draft.instrument();
                draft.tellAbout(now.wave(), new Bilingual(title, now.title().en()), now.purpose(), now.minutes());
            });
            return null;
        });
    }

    private static String questionnaire() throws IOException {
        try (InputStream yaml =
                InstrumentDesk.class.getResourceAsStream("/org/komichi/demo/instruments/station-visit.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void new_wording_takes_learners_along_and_new_questions_do_not() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        house.openRun("pr", team, 3);
        long doctor = house.doctor();
        Acting.as(doctor, House.LEARNER, () -> {
            learning.begin("pr");
            return null;
        });
        PublishedPack first = packs.latest("pr");
        assertEquals(first.versionId(), studied(doctor));
        Map<String, String> files = exported(organizer, first.versionId());
        assertEquals(first.versionId(), upload(organizer, files), "the same content is the same version");

        files.merge(PAGE, "\nもう一文、足しました。[@K]\n", String::concat);
        long reworded = upload(organizer, files);
        assertNotEquals(first.versionId(), reworded);
        assertEquals(first.versionId(), packs.latest("pr").versionId(), "a draft changes nothing for learners");
        assertThrows(NotFound.class, () -> packs.version(reworded));
        publish(organizer, reworded);
        assertEquals(reworded, packs.latest("pr").versionId());
        assertEquals(first.number() + 1, packs.latest("pr").number());
        assertEquals(reworded, studied(doctor), "only the wording changed: she reads the new one");
        assertThrows(
                PackIsPublished.class,
                () -> Acting.as(organizer, House.ORGANIZER, () -> {
                    publishing.discard(reworded);
                    return null;
                }));

        files.computeIfPresent(QUIZ, (name, text) -> text.replaceAll("passMark: \\d+", "passMark: 60"));
        long asked = upload(organizer, files);
        publish(organizer, asked);
        assertEquals(asked, packs.latest("pr").versionId());
        assertEquals(reworded, studied(doctor), "she finishes what she began");
        assertFalse(packs.version(first.versionId())
                .pack()
                .text("modules/pr/01-why.md")
                .contains("もう一文"));
        long later = house.doctor();
        Acting.as(later, House.LEARNER, () -> {
            learning.begin("pr");
            return null;
        });
        assertEquals(asked, studied(later));
    }

    @Test
    void a_certificate_tells_of_the_version_that_was_studied() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        house.openRun("pr", team, 5);
        long doctor = house.doctor();
        Acting.as(doctor, House.LEARNER, () -> {
            learning.begin("pr");
            return null;
        });
        CourseContent studied =
                Acting.as(doctor, House.LEARNER, () -> learning.get("pr").course());
        Map<String, String> files = exported(organizer, studied.versionId());
        files.computeIfPresent("pr/pack.yaml", (name, text) -> text.replaceAll("ja: 個人情報[^,\n]*", "ja: 新しい題"));
        files.computeIfPresent("pr/course.yaml", (name, text) -> text.replaceAll("minutes: \\d+", "minutes: 90"));
        files.computeIfPresent(QUIZ, (name, text) -> text.replaceAll("passMark: \\d+", "passMark: 70"));
        publish(organizer, upload(organizer, files));
        assertEquals("新しい題", packs.latest("pr").pack().title().ja());
        assertEquals(studied.versionId(), studied(doctor));

        CertificateText certificate = Acting.as(doctor, House.LEARNER, () -> {
            ModuleContent module = studied.modules().getFirst();
            for (int page = 0; page < module.pages().size(); page++) {
                learning.finish("pr", module.slug(), page, Map.of());
            }
            quizzes.open("pr", module.slug(), QuizPart.MODULE);
            quizzes.submit("pr", module.slug(), QuizPart.MODULE, 1, Classroom.rightAnswers(module.quiz()));
            return certificates.mine().getFirst().text();
        });
        assertEquals(
                packs.version(studied.versionId()).pack().title().ja(),
                certificate.course().ja());
        assertNotEquals("新しい題", certificate.course().ja());
        assertEquals(studied.minutes(), certificate.minutes());
        assertNotEquals(90, certificate.minutes());
    }

    @Test
    void a_faulty_pack_is_refused_whole_and_says_where() throws Exception {
        long organizer = house.organizerOf(house.team());
        Map<String, String> files = exported(organizer, packs.latest("pr").versionId());
        files.merge(PAGE, "\n文です。[@NOT-THERE]\n\n<script>alert(1)</script>\n", String::concat);
        long lines = files.get(PAGE).lines().count();
        long versions = house.count("select count(*) from content_pack_version");
        long stored = house.count("select count(*) from content_file");
        PackRefused refused = assertThrows(PackRefused.class, () -> upload(organizer, files));
        Set<String> where = refused.problems().stream().map(PackProblem::file).collect(Collectors.toSet());
        assertEquals(Set.of("modules/pr/01-why.md"), where);
        assertTrue(refused.problems().size() >= 2, "both faults are told at once: " + refused.problems());
        assertTrue(refused.problems().stream().allMatch(problem -> problem.line() >= lines - 3), refused.getMessage());
        assertEquals(versions, house.count("select count(*) from content_pack_version"));
        assertEquals(stored, house.count("select count(*) from content_file"));
        byte[] noZip = "no zip".getBytes(StandardCharsets.UTF_8);
        assertThrows(
                PackRefused.class,
                () -> Acting.as(organizer, House.ORGANIZER, () -> publishing.upload(new ByteArrayInputStream(noZip))));
    }

    @Test
    void a_framework_goes_out_as_case_and_comes_back_as_a_draft_or_not_at_all() throws Exception {
        long organizer = house.organizerOf(house.team());
        PublishedPack now = packs.latest("framework");
        String json = library.asCase().whole().toString();
        assertEquals(now.versionId(), take(organizer, "case.json", json), "it is there already");
        assertEquals(now.versionId(), take(organizer, "framework.yaml", library.yaml()), "as YAML too");

        String next = json.replace("\"version\":\"1.1\"", "\"version\":\"1.1-it\"")
                .replace("\"from\":\"1.0\"", "\"from\":\"1.1\"");
        long draft = take(organizer, "case.json", next);
        assertNotEquals(now.versionId(), draft);
        assertEquals(now.versionId(), packs.latest("framework").versionId(), "nobody sees it yet");
        PublishedPack taken = Acting.as(organizer, House.ORGANIZER, () -> publishing.look(draft));
        assertEquals(
                "1.1-it", taken.pack().yaml("framework.yaml").path("version").asString());
        assertEquals(
                now.pack().yaml("framework.yaml").path("domains"),
                taken.pack().yaml("framework.yaml").path("domains"));
        assertEquals(now.pack().yaml("readiness.yaml"), taken.pack().yaml("readiness.yaml"));
        Acting.as(organizer, House.ORGANIZER, () -> {
            publishing.discard(draft);
            return null;
        });

        long versions = house.count("select count(*) from content_pack_version");
        String spoilt = next.replace("\"alternativeLabel\"", "\"label\"");
        PackRefused refused = assertThrows(PackRefused.class, () -> take(organizer, "case.json", spoilt));
        assertTrue(refused.problems().size() > 50, "every item is named");
        assertThrows(PackRefused.class, () -> take(organizer, "case.json", "{}"));
        assertThrows(PackRefused.class, () -> take(organizer, "framework.yaml", "version: \"2\""));
        assertEquals(versions, house.count("select count(*) from content_pack_version"));
    }

    private long take(long organizer, String name, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Acting.as(organizer, House.ORGANIZER, () -> publishing.upload(name, new ByteArrayInputStream(bytes)));
    }

    private long studied(long person) throws Exception {
        return Acting.as(
                person, House.LEARNER, () -> learning.get("pr").course().versionId());
    }

    private long upload(long organizer, Map<String, String> files) throws Exception {
        byte[] zip = zip(files);
        return Acting.as(organizer, House.ORGANIZER, () -> publishing.upload(new ByteArrayInputStream(zip)));
    }

    private void publish(long organizer, long version) throws Exception {
        Acting.as(organizer, House.ORGANIZER, () -> {
            publishing.publish(version);
            return null;
        });
    }

    private Map<String, String> exported(long organizer, long version) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Acting.as(organizer, House.ORGANIZER, () -> {
            publishing.export(version, zip);
            return null;
        });
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip.toByteArray();
    }

    private static List<String> names(String slug) throws IOException {
        try (InputStream index = Packs.class.getClassLoader().getResourceAsStream("packs/index.txt")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(slug + "/"))
                    .map(line -> line.substring(slug.length() + 1))
                    .toList();
        }
    }
}

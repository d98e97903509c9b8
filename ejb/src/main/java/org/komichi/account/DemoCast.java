package org.komichi.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Organisation.Kind;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;

/** Who appears in a demonstration. Every name is invented; families carry the word for it where a reader might wonder. */
final class DemoCast {
    static final List<String> LISTED = List.of(
            "doctor",
            "nurse",
            "manager",
            "supervisor",
            "instructor",
            "editor",
            "reviewer",
            "reviewer2",
            "organizer",
            "organizer2",
            "admin");

    static final List<String> DOCTORS =
            IntStream.rangeClosed(1, 12).mapToObj("doctor%02d"::formatted).toList();

    private static final String[][] DOCTOR_NAMES = {
        {"青山 一葉", "あおやま かずは"}, {"石橋 直", "いしばし なお"}, {"上野 みのり", "うえの みのり"},
        {"江川 拓", "えがわ たく"}, {"大沢 しおり", "おおさわ しおり"}, {"片桐 圭", "かたぎり けい"},
        {"木暮 さつき", "きぐれ さつき"}, {"久保田 遼", "くぼた りょう"}, {"小宮 あかね", "こみや あかね"},
        {"佐久間 樹", "さくま いつき"}, {"白井 ことね", "しらい ことね"}, {"関口 悠", "せきぐち ゆう"}
    };

    private static final String[][] NURSES = {
        {"長谷部 ゆい", "はせべ ゆい"}, {"平田 みお", "ひらた みお"}, {"藤代 りん", "ふじしろ りん"}, {"細川 なぎさ", "ほそかわ なぎさ"}, {"松下 いずみ", "まつした いずみ"}
    };

    private final EntityManager database;
    private final String hash;
    private final Instant now;

    DemoCast(EntityManager database, String hash, Instant now) {
        this.database = database;
        this.hash = hash;
        this.now = now;
    }

    void make() {
        Organisation team = organisation("かわべ小児在宅ケア研究会（架空）", Kind.ASSOCIATION);
        Organisation otherTeam = organisation("みなと小児地域ケア協議会（架空）", Kind.ASSOCIATION);
        Organisation clinic = organisation("かわべ在宅クリニック（架空）", Kind.CLINIC);
        Organisation station = organisation("こだち訪問看護ステーション（架空）", Kind.STATION);
        Organisation hospital = organisation("かわべ総合病院 小児科（架空）", Kind.HOSPITAL);

        person("doctor", doctor("川野 健", "かわの たける", "HOME", "HOME_CLINIC", "10-19"), clinic);
        person("nurse", nurse("森 かすみ", "もり かすみ", "STAFF", "5-9"), station);
        Person manager = person("manager", nurse("小立 節子", "こだち せつこ", "MANAGER", "20-"), station);
        grantIn(manager, Role.MANAGER, station);
        for (int i = 0; i < NURSES.length; i++) {
            person("nurse%02d".formatted(i + 1), nurse(NURSES[i][0], NURSES[i][1], "STAFF", "1-4"), station);
        }
        grant(person("supervisor", nurse("高瀬 文", "たかせ ふみ", "STAFF", "20-"), station), Role.ASSESSOR);
        grant(person("instructor", nurse("岸本 光", "きしもと ひかる", "STAFF", "10-19"), station), Role.INSTRUCTOR);
        grant(person("editor", doctor("野口 深雪", "のぐち みゆき", "HOSP_PED", "HOSP_PED", "10-19"), hospital), Role.EDITOR);
        grant(person("reviewer", doctor("早川 伸", "はやかわ しん", "HOSP_PED", "HOSP_PED", "20-"), hospital), Role.REVIEWER);
        grant(person("reviewer2", nurse("水谷 千尋", "みずたに ちひろ", "STAFF", "10-19"), station), Role.REVIEWER);
        grantIn(person("organizer", office("柳 まどか", "やなぎ まどか"), team), Role.ORGANIZER, team);
        grantIn(person("organizer2", office("湊 はるか", "みなと はるか"), otherTeam), Role.ORGANIZER, otherTeam);
        grant(person("admin", office("堤 わたる", "つつみ わたる"), team), Role.ADMIN);
        for (int i = 0; i < DOCTORS.size(); i++) {
            String[] name = DOCTOR_NAMES[i];
            person(DOCTORS.get(i), doctor(name[0], name[1], "HOME", "HOME_CLINIC", i % 2 == 0 ? "5-9" : "10-19"), null);
        }
    }

    private Organisation organisation(String name, Kind kind) {
        Organisation organisation = new Organisation(name, kind, null, now);
        database.persist(organisation);
        return organisation;
    }

    private Person person(String account, Profile profile, Organisation workplace) {
        Person person = Person.signingUp(new EmailAddress(account + "@komichi.example"), hash, Locale.JAPANESE, now);
        person.describe(profile);
        person.confirm();
        person.workAt(workplace);
        database.persist(person);
        return person;
    }

    private void grant(Person person, Role role) {
        database.persist(RoleGrant.onPlatform(person.id(), role, now));
    }

    private void grantIn(Person person, Role role, Organisation organisation) {
        database.persist(RoleGrant.inOrganisation(person.id(), role, organisation.id(), now));
    }

    private static Profile doctor(String name, String reading, String kind, String workplace, String years) {
        return new Profile(name, reading, "P01_DOC", kind, workplace, null, null, years);
    }

    private static Profile nurse(String name, String reading, String kind, String years) {
        return new Profile(name, reading, "P05_VN", kind, "VN_STATION", null, null, years);
    }

    private static Profile office(String name, String reading) {
        return new Profile(name, reading, "X01_ADM", null, "OTHER", null, null, "5-9");
    }
}

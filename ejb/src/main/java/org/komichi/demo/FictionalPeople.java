package org.komichi.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;

/**
 * People who took part in runs of the past. Their names are put together from two short lists of words for landscapes and
 * seasons, so that they are nobody's; they have no password and cannot sign in.
 */
final class FictionalPeople {
    private static final String[][] FAMILY = {
        {"空木", "うつぎ"}, {"水沢原", "みずさわはら"}, {"霧ヶ森", "きりがもり"}, {"雲手", "くもて"}, {"星見谷", "ほしみだに"}, {"風待", "かぜまち"}
    };
    private static final String[][] GIVEN = {{"あおば", "あおば"}, {"こはる", "こはる"}, {"みぎわ", "みぎわ"}, {"ゆうなぎ", "ゆうなぎ"}};

    private final EntityManager database;
    private final Instant now;

    FictionalPeople(EntityManager database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /** Visiting nurses, two from each station. */
    List<Long> nurses(int stations) {
        List<Long> nurses = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            Organisation station =
                    new Organisation("架空訪問看護ステーション第%d".formatted(i + 1), Organisation.Kind.STATION, null, now);
            database.persist(station);
            for (int j = 0; j < 2; j++) {
                nurses.add(person(
                        "series-nurse", 2 * i + j, "P05_VN", "STAFF", "VN_STATION", j == 0 ? "5-9" : "1-4", station));
            }
        }
        return nurses;
    }

    /** Visiting nurses who ask for a seat, of no station that is known. */
    List<Long> waitingNurses(String account, int count) {
        List<Long> nurses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nurses.add(person(account, i, "P05_VN", "STAFF", "VN_STATION", "1-4", null));
        }
        return nurses;
    }

    /** A doctor who would like to come to a workshop for nurses. */
    long applyingDoctor() {
        return person("applying-doctor", 0, "P01_DOC", "HOME", "HOME_CLINIC", "10-19", null);
    }

    /** A visiting nurse who looks at skills stations. */
    long secondInstructor() {
        return person("second-instructor", 9, "P05_VN", "STAFF", "VN_STATION", "10-19", null);
    }

    /** Home-care doctors. */
    List<Long> doctors(String account, int count) {
        List<Long> doctors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            doctors.add(person(account, i, "P01_DOC", "HOME", "HOME_CLINIC", "10-19", null));
        }
        return doctors;
    }

    private long person(
            String account, int i, String profession, String kind, String workplace, String years, Organisation at) {
        String[] family = FAMILY[i % FAMILY.length];
        String[] given = GIVEN[i / FAMILY.length % GIVEN.length];
        Profile profile = new Profile(
                family[0] + " " + given[0], family[1] + " " + given[1], profession, kind, workplace, null, null, years);
        Person person = Person.invited(
                new EmailAddress("%s%02d@komichi.example".formatted(account, i + 1)), profile, Locale.JAPANESE, now);
        person.workAt(at);
        database.persist(person);
        return person.id();
    }
}

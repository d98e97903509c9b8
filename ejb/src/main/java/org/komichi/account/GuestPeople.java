package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Consents;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.ProfileRules;

/**
 * People who come to a workshop without an account (decision 0190). Seats, the door and letters know them as they know
 * everybody; accounts do not: no list, no search and no sign-in finds a guest. Who calls has made sure that the address was
 * proved, or stands at the door.
 */
@ApplicationScoped
public class GuestPeople {
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    ProfileRules rules;

    @Inject
    Consents consents;

    @Inject
    Attempts attempts;

    @Inject
    AccountChanges accounts;

    /**
     * What a guest tells of herself, as it is kept.
     *
     * @throws GuestNameNeeded when there is no name
     * @throws GuestReadingNeeded when the name has kanji and nobody says how it is read
     * @throws org.komichi.identity.NameTooLong when the name is longer than it can be printed
     * @throws org.komichi.identity.NameNotPrintable when it has signs that no name has
     * @throws org.komichi.identity.ReadingNotKana when the reading is not written in kana
     */
    public Profile told(String name, String reading, String profession) {
        Profile told = rules.check(new Profile(
                name,
                reading,
                profession == null || profession.isBlank() ? null : profession,
                null,
                null,
                null,
                null,
                null));
        if (told.name() == null) {
            throw new GuestNameNeeded();
        }
        if (told.reading() == null && KANJI.matcher(told.name()).find()) {
            throw new GuestReadingNeeded();
        }
        return told;
    }

    /**
     * Counts that somebody asks for a letter to an address, whatever comes of it.
     *
     * @param from the network address of whoever asks
     * @throws TooManyTries when it is too soon
     */
    public void letterAsked(EmailAddress email, String from) {
        attempts.begin(Pause.ADDRESS, "guest " + from);
        attempts.begin(Pause.MESSAGES, email.value());
    }

    /** Whether an address belongs to an account, confirmed or not. */
    public boolean hasAccount(EmailAddress email) {
        return byEmail.find(email).filter(person -> !person.isGuest()).isPresent();
    }

    /**
     * The guest with this address: the one who was here before, as she describes herself now, or a new one.
     *
     * @param email null for who leaves none; then she is a new one
     * @throws GuestHasAccount when the address belongs to an account
     */
    public long welcome(EmailAddress email, Profile told, Locale locale) {
        Optional<Person> known = email == null ? Optional.empty() : byEmail.lock(email);
        if (known.filter(person -> !person.isGuest()).isPresent()) {
            throw new GuestHasAccount();
        }
        known.ifPresent(person -> {
            person.describe(told);
            person.speak(locale);
        });
        return known.orElseGet(() -> begin(email, told, locale)).id();
    }

    private Person begin(EmailAddress email, Profile told, Locale locale) {
        Person person = Person.guest(email, told, locale, clock.instant());
        database.persist(person);
        database.flush();
        consents.informed(person.id());
        return person;
    }

    /** Whether somebody is a guest now. */
    public boolean isGuest(long person) {
        return !among(Set.of(person)).isEmpty();
    }

    /** Which of these people are guests; one statement, whatever their number. */
    public Set<Long> among(Collection<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(
                                "select p.id from Person p where p.id in :people and p.status = :guest", Long.class)
                        .setParameter("people", people)
                        .setParameter("guest", AccountStatus.GUEST)
                        .getResultList());
    }

    /** Removes a guest and everything that says who she was, in a transaction of its own; who has an account stays. */
    public void forget(long person) {
        accounts.deleteGuest(person);
    }
}

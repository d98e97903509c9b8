package org.komichi.secondfactor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.komichi.identity.Person;
import org.komichi.secondfactor.PasskeyChallenge.Purpose;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;
import org.komichi.shared.Settings;
import tools.jackson.databind.json.JsonMapper;

/** The passkeys of people: what a browser is asked, and what comes back. */
@ApplicationScoped
class Passkeys {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;
    private static final int PATIENCE_MILLIS = 300_000;
    private static final JsonMapper JSON = new JsonMapper();

    @PersistenceContext
    EntityManager database;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    @Inject
    PasskeyChallenges challenges;

    private PasskeyReader reader;

    @PostConstruct
    void open() {
        reader = new PasskeyReader(settings.baseUrl());
    }

    /** Whether this installation can have passkeys. */
    boolean possible() {
        return reader.possible();
    }

    @Transactional
    List<Passkey> of(long personId) {
        return database.createQuery("select k from Passkey k where k.personId = :person order by k.id", Passkey.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The name under which a new one is kept.
     * @throws PasskeyNameNeeded when there is none
     * @throws TooManyPasskeys when she has enough */
    String nameFor(long personId, String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new PasskeyNameNeeded();
        }
        if (of(personId).size() >= MOST) {
            throw new TooManyPasskeys();
        }
        return name;
    }

    /** What the browser asks a device for a new passkey, as JSON. */
    String askForNew(Person person) {
        List<Map<String, Object>> algorithms = PasskeyReader.ALGORITHMS.stream()
                .map(one -> Map.<String, Object>of("type", "public-key", "alg", one.getValue()))
                .toList();
        // The handle says nothing about her to whoever finds the device.
        String handle =
                keys.fingerprint("passkey-user", String.valueOf(person.id())).substring(0, 32);
        return JSON.writeValueAsString(Map.of(
                "challenge", challenges.ask(person.id(), Purpose.ADD),
                "rp", Map.of("id", reader.host(), "name", "Komichi"),
                "user",
                        Map.of(
                                "id", encoded(handle),
                                "name", person.email().value(),
                                "displayName", person.email().value()),
                "pubKeyCredParams", algorithms,
                "excludeCredentials", known(person.id()),
                "authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "preferred"),
                "attestation", "none",
                "timeout", PATIENCE_MILLIS));
    }

    /** What the browser asks a device for one of her passkeys, as JSON. */
    String askForKnown(long personId) {
        return JSON.writeValueAsString(Map.of(
                "challenge", challenges.ask(personId, Purpose.SIGN_IN),
                "rpId", reader.host(),
                "allowCredentials", known(personId),
                "userVerification", "preferred",
                "timeout", PATIENCE_MILLIS));
    }

    /** Keeps a new passkey. */
    @Transactional
    void add(long personId, String name, String answer) {
        String question = reader.questionIn(answer);
        challenges.spend(personId, Purpose.ADD, question);
        Shown shown = reader.added(answer, question);
        long same = database.createQuery("select count(k) from Passkey k where k.credentialId = :id", Long.class)
                .setParameter("id", shown.credentialId())
                .getSingleResult();
        if (same > 0) {
            throw new PasskeyKnown();
        }
        database.persist(new Passkey(personId, name, shown, clock.instant()));
    }

    /** Takes one of her passkeys as shown; its count is kept so that a copy is noticed.
     * @throws PasskeyRefused when it is none of hers, or does not answer what she was asked */
    @Transactional
    void show(long personId, String answer) {
        String question = reader.questionIn(answer);
        challenges.spend(personId, Purpose.SIGN_IN, question);
        Passkey passkey = database.createQuery(
                        "select k from Passkey k where k.credentialId = :id and k.personId = :person", Passkey.class)
                .setParameter("id", reader.passkeyIn(answer))
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(PasskeyRefused::new);
        passkey.used(
                reader.again(answer, question, passkey.shown()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Removes one of hers.
     * @throws NotFound when it is not hers */
    @Transactional
    void remove(long personId, long id) {
        Passkey passkey = database.find(Passkey.class, id);
        if (passkey == null || passkey.personId() != personId) {
            throw new NotFound();
        }
        database.remove(passkey);
        database.flush();
    }

    @Transactional
    void forget(long personId) {
        for (String rows : List.of("Passkey", "PasskeyChallenge")) {
            database.createQuery("delete from %s r where r.personId = :person".formatted(rows))
                    .setParameter("person", personId)
                    .executeUpdate();
        }
    }

    private List<Map<String, Object>> known(long personId) {
        return of(personId).stream()
                .map(one -> Map.<String, Object>of("type", "public-key", "id", one.credentialId()))
                .toList();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

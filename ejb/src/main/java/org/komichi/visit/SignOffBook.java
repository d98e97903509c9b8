package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.identity.Person;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/** All sign-offs. Whoever changes one has locked its row. */
@ApplicationScoped
class SignOffBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    VisitShelf shelf;

    @Inject
    VisitCodes codes;

    @Inject
    Clock clock;

    /** The sign-off of this number. */
    Optional<SignOff> find(String number) {
        return find(number, LockModeType.NONE);
    }

    /** The sign-off of this number; of two who want to change it the second waits.
     * @throws NotFound when there is none */
    SignOff lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    private Optional<SignOff> find(String number, LockModeType lock) {
        return database.createQuery("select s from SignOff s where s.number = :number", SignOff.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** What was asked by a learner, the latest visit first. */
    List<SignOff> ofLearner(long learner) {
        return database.createQuery("""
                        select s from SignOff s where s.learnerId = :learner order by s.visitedOn desc, s.askedAt desc
                        """, SignOff.class)
                .setParameter("learner", learner)
                .getResultList();
    }

    /** What was asked by these learners; one statement, whatever their number. */
    List<SignOff> ofLearners(Collection<Long> learners) {
        return learners.isEmpty()
                ? List.of()
                : database.createQuery("select s from SignOff s where s.learnerId in :learners", SignOff.class)
                        .setParameter("learners", learners)
                        .getResultList();
    }

    /** What was asked of a supervisor with an account, the latest first. */
    List<SignOff> ofSupervisor(long supervisor) {
        return database.createQuery(
                        "select s from SignOff s where s.supervisorPersonId = :person order by s.askedAt desc",
                        SignOff.class)
                .setParameter("person", supervisor)
                .getResultList();
    }

    void keep(SignOff signOff) {
        database.persist(signOff);
        database.flush();
    }

    /** As they are shown; two statements at most, whatever their number. */
    List<SeenSignOff> shown(Collection<SignOff> all) {
        Map<Long, String> names = new HashMap<>();
        List<Long> learners = all.stream().map(SignOff::learnerId).distinct().toList();
        if (!learners.isEmpty()) {
            database.createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
                    .setParameter("ids", learners)
                    .getResultStream()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        Map<String, Bilingual> words = codes.competencies();
        return all.stream()
                .map(one -> shown(one, names.get(one.learnerId()), words))
                .toList();
    }

    SeenSignOff shown(SignOff one) {
        return shown(List.of(one)).getFirst();
    }

    /** What it is called: the activity, or the competencies. */
    Bilingual title(SignOff one) {
        return activity(one)
                .map(known -> new Bilingual(
                        known.code() + "　" + known.title().ja(),
                        known.code() + ", " + known.title().in(java.util.Locale.ENGLISH)))
                .orElseGet(() -> {
                    String all = String.join("・", one.competencies());
                    return new Bilingual(all, String.join(", ", one.competencies()));
                });
    }

    /** What can be looked at, with what was seen. */
    List<SeenSignOff.Item> items(SignOff one, Map<String, Bilingual> words) {
        return activity(one)
                .map(known -> known.items().stream()
                        .map(item -> new SeenSignOff.Item(
                                item.id(), item.text(), one.seen().get(item.id())))
                        .toList())
                .orElseGet(() -> one.competencies().stream()
                        .map(code -> new SeenSignOff.Item(
                                code,
                                words.getOrDefault(code, new Bilingual(code, code)),
                                one.seen().get(code)))
                        .toList());
    }

    private Optional<VisitActivity> activity(SignOff one) {
        return one.activity() == null ? Optional.empty() : shelf.in(one.packVersionId(), one.activity());
    }

    private SeenSignOff shown(SignOff one, String learner, Map<String, Bilingual> words) {
        return new SeenSignOff(
                one.number(),
                one.state(clock.instant()),
                learner,
                new SupervisorLine(
                        one.supervisorKey(),
                        one.supervisorName(),
                        null,
                        one.supervisorProfession(),
                        one.supervisorWorkplace()),
                one.visitedOn(),
                one.activity(),
                title(one),
                one.competencies(),
                one.ageBand(),
                one.devices(),
                one.askedAt(),
                one.expiresAt(),
                one.signedAt(),
                items(one, words),
                one.entrustment(),
                one.wentWell(),
                one.nextTime(),
                one.withdrawnAt(),
                one.reason());
    }

    /** The row of a learner, locked: her tabs take turns. */
    Person lockLearner(long id) {
        return Optional.ofNullable(database.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    Person learner(SignOff one) {
        return person(one.learnerId());
    }

    Person person(long id) {
        return Optional.ofNullable(database.find(Person.class, id)).orElseThrow(NotFound::new);
    }
}

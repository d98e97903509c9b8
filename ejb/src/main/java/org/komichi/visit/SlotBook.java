package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Places;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** All offers and requests. Whoever changes one has locked the offer's row. */
@ApplicationScoped
class SlotBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    SupervisorRegister register;

    @Inject
    SignOffBook signOffs;

    @Inject
    Places places;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    Optional<VisitSlot> find(String number) {
        return find(number, LockModeType.NONE);
    }

    /** The offer of this number; of two who want to change it the second waits.
     * @throws NotFound when there is none */
    VisitSlot lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    private Optional<VisitSlot> find(String number, LockModeType lock) {
        return database.createQuery("select s from VisitSlot s where s.number = :number", VisitSlot.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Offers that nobody closed and whose day is not over, the next days first. */
    List<VisitSlot> open() {
        return database.createQuery("""
                        select s from VisitSlot s where s.closedAt is null
                        and (s.visitsOn is null or s.visitsOn >= :today) order by s.visitsOn, s.offeredAt
                        """, VisitSlot.class)
                .setParameter("today", Japan.day(clock.instant()))
                .getResultList();
    }

    List<VisitSlot> ofHost(long host) {
        return database.createQuery(
                        "select s from VisitSlot s where s.hostId = :host order by s.offeredAt desc", VisitSlot.class)
                .setParameter("host", host)
                .getResultList();
    }

    /** All requests for these offers, the earliest first. */
    List<VisitRequest> requests(Collection<Long> slots) {
        return slots.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select r from VisitRequest r where r.slotId in :slots order by r.askedAt",
                                VisitRequest.class)
                        .setParameter("slots", slots)
                        .getResultList();
    }

    List<VisitRequest> ofLearner(long learner) {
        return database.createQuery(
                        "select r from VisitRequest r where r.learnerId = :learner order by r.askedAt desc",
                        VisitRequest.class)
                .setParameter("learner", learner)
                .getResultList();
    }

    /** A request, with its offer locked.
     * @throws NotFound when there is none */
    VisitRequest lockRequest(String number) {
        VisitRequest request = database.createQuery(
                        "select r from VisitRequest r where r.number = :number", VisitRequest.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        database.find(VisitSlot.class, request.slotId(), LockModeType.PESSIMISTIC_WRITE);
        // What another tab did while we waited.
        database.refresh(request);
        return request;
    }

    VisitSlot slot(VisitRequest request) {
        return database.find(VisitSlot.class, request.slotId());
    }

    /** The lowest place that nobody has.
     * @throws VisitSlotFull when there is none */
    int freePlace(VisitSlot slot) {
        Set<Integer> taken = requests(List.of(slot.id())).stream()
                .map(VisitRequest::seat)
                .filter(seat -> seat != null)
                .collect(Collectors.toSet());
        for (int place = 1; place <= slot.places(); place++) {
            if (!taken.contains(place)) {
                return place;
            }
        }
        throw new VisitSlotFull();
    }

    void keep(Object row) {
        database.persist(row);
        database.flush();
    }

    /** Where and what: 東京都世田谷区　EPA-1・EPA-2. */
    Bilingual title(VisitSlot slot) {
        Bilingual where = places.label(slot.municipality());
        return new Bilingual(
                where.ja() + "　" + String.join("・", slot.activities()),
                where.in(Locale.ENGLISH) + ": " + String.join(", ", slot.activities()));
    }

    /** Offers as they are shown; one whose host may not sign any more has no host, and is not open. */
    List<SeenSlot> shown(Collection<VisitSlot> slots) {
        Map<Long, SupervisorLine> hosts = register.all().stream()
                .filter(one -> one.personId() != null)
                .collect(Collectors.toMap(RegisteredSupervisor::personId, RegisteredSupervisor::line));
        Map<Long, Long> taken = requests(slots.stream().map(VisitSlot::id).toList()).stream()
                .filter(request -> request.seat() != null)
                .collect(Collectors.groupingBy(VisitRequest::slotId, Collectors.counting()));
        long reader = currentPerson.idIfSignedIn().orElse(0L);
        Instant now = clock.instant();
        return slots.stream()
                .map(slot -> shown(slot, hosts.get(slot.hostId()), taken.getOrDefault(slot.id(), 0L), reader, now))
                .toList();
    }

    private static SeenSlot shown(VisitSlot slot, SupervisorLine host, long taken, long reader, Instant now) {
        int free = Math.max(0, slot.places() - (int) taken);
        return new SeenSlot(
                slot.number(),
                host,
                slot.municipality(),
                slot.activities(),
                slot.devices(),
                slot.conditions(),
                slot.visitsOn(),
                slot.places(),
                free,
                slot.open(now) && free > 0 && host != null,
                slot.closed(),
                slot.hostId() == reader);
    }

    /** Requests as they are shown; five statements at most, whatever their number. */
    List<SeenRequest> shownRequests(Collection<VisitRequest> requests) {
        Map<Long, VisitSlot> slots = new HashMap<>();
        Set<Long> ids = requests.stream().map(VisitRequest::slotId).collect(Collectors.toCollection(HashSet::new));
        if (!ids.isEmpty()) {
            database.createQuery("select s from VisitSlot s where s.id in :ids", VisitSlot.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(slot -> slots.put(slot.id(), slot));
        }
        Map<String, SeenSlot> shown =
                shown(slots.values()).stream().collect(Collectors.toMap(SeenSlot::number, Function.identity()));
        Map<Long, Person> learners = new HashMap<>();
        requests.forEach(request -> learners.put(request.learnerId(), null));
        if (!learners.isEmpty()) {
            database.createQuery("select p from Person p where p.id in :ids", Person.class)
                    .setParameter("ids", learners.keySet())
                    .getResultList()
                    .forEach(person -> learners.put(person.id(), person));
        }
        LocalDate today = Japan.day(clock.instant());
        Map<Long, List<SignOff>> asked =
                signOffs.ofLearners(learners.keySet()).stream().collect(Collectors.groupingBy(SignOff::learnerId));
        return requests.stream()
                .map(request -> shown(
                        request,
                        shown.get(slots.get(request.slotId()).number()),
                        learners.get(request.learnerId()),
                        today,
                        asked.getOrDefault(request.learnerId(), List.of()),
                        slots.get(request.slotId()).hostId()))
                .toList();
    }

    private static SeenRequest shown(
            VisitRequest request, SeenSlot slot, Person learner, LocalDate today, List<SignOff> asked, long host) {
        boolean over = request.agreedOn() != null && !request.agreedOn().isAfter(today);
        boolean signOff = over
                && request.state() == VisitRequestState.CONFIRMED
                && asked.stream()
                        .noneMatch(one -> one.visitedOn().equals(request.agreedOn())
                                && one.supervisorPersonId() != null
                                && one.supervisorPersonId() == host);
        return new SeenRequest(
                request.number(),
                slot,
                request.state(),
                learner == null ? null : learner.name(),
                learner == null ? null : learner.profile().profession(),
                request.message(),
                request.agreedOn(),
                over,
                signOff,
                request.reason());
    }
}

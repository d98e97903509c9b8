package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Learners find offers, ask for a place, confirm and call off. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class JoiningVisits {
    static final int LONGEST_MESSAGE = 200;

    @Inject
    SlotBook book;

    @Inject
    SignOffBook people;

    @Inject
    CleanWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.VisitWanted> wanted;

    @Inject
    Event<VisitNews.VisitConfirmed> confirmed;

    @Inject
    Event<VisitNews.VisitCancelled> cancelled;

    @Inject
    Clock clock;

    /**
     * Offers that are open.
     *
     * @param prefecture two digits; empty for all
     * @param activity code; empty for all
     * @param device code; empty for all
     */
    public List<SeenSlot> search(String prefecture, String activity, String device) {
        return book
                .shown(book.open().stream()
                        .filter(slot -> slot.municipality().startsWith(prefecture))
                        .filter(slot -> activity.isEmpty() || slot.activities().contains(activity))
                        .filter(slot -> device.isEmpty() || slot.devices().contains(device))
                        .toList())
                .stream()
                .filter(slot -> slot.host() != null)
                .toList();
    }

    /** One offer, open or not.
     * @throws NotFound when there is none */
    public SeenSlot get(String number) {
        return book.find(number)
                .flatMap(slot -> book.shown(List.of(slot)).stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** All her requests, the latest first. */
    public List<SeenRequest> mine() {
        return book.shownRequests(book.ofLearner(currentPerson.id()));
    }

    /**
     * Asks for a place. The same form again is the same request.
     *
     * @param message may be empty
     * @throws VisitSlotClosed when one cannot ask any more
     * @throws VisitSlotFull when no place is free
     * @throws OwnSignOff when it is her own offer
     * @throws VisitWantedAlready when she asked before
     * @throws org.komichi.deidentification.WordsPointToSomebody when the message may lead to a child
     */
    public void ask(String number, UUID form, String message) {
        String said = words.arranging("message", message, LONGEST_MESSAGE);
        VisitSlot slot = book.lock(number);
        long me = currentPerson.id();
        List<VisitRequest> all = book.requests(List.of(slot.id()));
        if (all.stream().anyMatch(request -> request.number().equals(form.toString()))) {
            return;
        }
        if (slot.hostId() == me) {
            throw new OwnSignOff();
        }
        if (all.stream().anyMatch(request -> request.learnerId() == me && request.live())) {
            throw new VisitWantedAlready();
        }
        if (!slot.open(clock.instant())) {
            throw new VisitSlotClosed();
        }
        book.freePlace(slot);
        book.keep(new VisitRequest(form.toString(), slot, me, said, clock.instant()));
        audit.record("visit-wanted", "person", me, null);
        wanted.fire(new VisitNews.VisitWanted(
                slot.hostId(), people.person(me).name(), book.title(slot), "/visits/" + number));
    }

    /** Says yes to the day that the host gave. */
    public void confirm(String request) {
        VisitRequest asked = mine(book.lockRequest(request));
        VisitSlot slot = book.slot(asked);
        asked.confirm(clock.instant());
        audit.record("visit-request-confirmed", "person", currentPerson.id(), null);
        confirmed.fire(new VisitNews.VisitConfirmed(
                slot.hostId(),
                people.person(currentPerson.id()).name(),
                asked.agreedOn(),
                book.title(slot),
                "/visits/" + slot.number()));
    }

    /** Calls it off, and says why. */
    public void cancel(String request, String why) {
        String reason = words.reason(why);
        VisitRequest asked = mine(book.lockRequest(request));
        VisitSlot slot = book.slot(asked);
        LocalDate on = asked.agreedOn();
        asked.cancel(reason, clock.instant());
        audit.record("visit-request-cancelled", "person", currentPerson.id(), null);
        cancelled.fire(
                new VisitNews.VisitCancelled(slot.hostId(), on, book.title(slot), reason, "/visits/" + slot.number()));
    }

    /** A visit that both confirmed, to ask for its sign-off. */
    public Optional<SeenRequest> toSignOff(String request) {
        return mine().stream()
                .filter(one -> one.number().equals(request)
                        && one.signOff()
                        && one.slot().host() != null)
                .findFirst();
    }

    private VisitRequest mine(VisitRequest request) {
        if (request.learnerId() != currentPerson.id()) {
            throw new NotFound();
        }
        return request;
    }
}

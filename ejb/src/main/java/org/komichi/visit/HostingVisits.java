package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Places;
import org.komichi.identity.Role;
import org.komichi.identity.UnknownCode;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;

/** Hosts offer places on their visits and answer those who ask. A host is a supervisor with an account: she signs afterwards. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class HostingVisits {
    @Inject
    SlotBook book;

    @Inject
    SupervisorRegister register;

    @Inject
    VisitCodes codes;

    @Inject
    CleanWords words;

    @Inject
    Places places;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.VisitAnswered> answered;

    @Inject
    Event<VisitNews.VisitCancelled> cancelled;

    @Inject
    Clock clock;

    /** Whether the current person may offer visits. */
    public boolean mayOffer() {
        return register.maySign(currentPerson.id());
    }

    /** All her offers, the latest first. */
    public List<SeenSlot> mine() {
        return book.shown(book.ofHost(currentPerson.id()));
    }

    /**
     * Offers places. The same form again is the same offer.
     *
     * @return the number of the offer
     * @throws NotAllowed when she is no registered supervisor
     * @throws VisitSubjectNeeded without an activity
     * @throws VisitPlacesNeeded when it is for nobody, or for too many
     * @throws VisitDayPast when the day is over
     * @throws org.komichi.deidentification.WordsPointToSomebody when the conditions may lead to a child
     */
    public String offer(VisitOffer offer) {
        if (!mayOffer()) {
            throw new NotAllowed();
        }
        Optional<VisitSlot> before = book.find(offer.form().toString());
        if (before.isPresent()) {
            return hers(before.get()).number();
        }
        if (offer.municipality() == null) {
            throw new VisitPlaceNeeded();
        }
        if (places.municipality(offer.municipality()).isEmpty()) {
            throw new UnknownCode();
        }
        if (offer.activities().isEmpty()) {
            throw new VisitActivityNeeded();
        }
        offer.activities().forEach(codes::activity);
        VisitSlot slot = new VisitSlot(
                new VisitOffer(
                        offer.form(),
                        offer.municipality(),
                        offer.activities(),
                        codes.devices(offer.devices()),
                        words.arranging("conditions", offer.conditions(), VisitSlot.LONGEST_CONDITIONS),
                        offer.places(),
                        offer.on()),
                currentPerson.id(),
                clock.instant());
        book.keep(slot);
        audit.record("visit-offered", "person", currentPerson.id(), slot.municipality());
        return slot.number();
    }

    /** Takes no more learners; those who have a place keep it. */
    public void close(String number) {
        hers(book.lock(number)).close(clock.instant());
        audit.record("visit-offer-closed", "person", currentPerson.id(), null);
    }

    /** Who asks for an offer of hers.
     * @throws NotFound when it is somebody else's */
    public List<SeenRequest> requests(String number) {
        VisitSlot slot = hers(book.find(number).orElseThrow(NotFound::new));
        audit.record("visit-requests-seen", "person", currentPerson.id(), null);
        return book.shownRequests(book.requests(List.of(slot.id())));
    }

    /**
     * Says yes and gives a place.
     *
     * @param on the day; null when the offer has one
     * @throws VisitSlotFull when no place is free
     * @throws VisitRequestChanged when it was answered or called off meanwhile
     */
    public void accept(String request, LocalDate on) {
        VisitRequest asked = book.lockRequest(request);
        VisitSlot slot = hers(book.slot(asked));
        asked.accept(book.freePlace(slot), slot.visitsOn() == null ? on : slot.visitsOn(), clock.instant());
        audit.record("visit-request-accepted", "person", asked.learnerId(), null);
        answered.fire(new VisitNews.VisitAnswered(
                asked.learnerId(), true, asked.agreedOn(), book.title(slot), null, link(slot)));
    }

    /** Says no, and why. */
    public void decline(String request, String why) {
        String reason = words.reason(why);
        VisitRequest asked = book.lockRequest(request);
        VisitSlot slot = hers(book.slot(asked));
        asked.decline(reason, clock.instant());
        audit.record("visit-request-declined", "person", asked.learnerId(), null);
        answered.fire(
                new VisitNews.VisitAnswered(asked.learnerId(), false, null, book.title(slot), reason, link(slot)));
    }

    /** Calls a visit off, and says why. */
    public void cancel(String request, String why) {
        String reason = words.reason(why);
        VisitRequest asked = book.lockRequest(request);
        VisitSlot slot = hers(book.slot(asked));
        LocalDate on = asked.agreedOn();
        asked.cancel(reason, clock.instant());
        audit.record("visit-request-cancelled", "person", asked.learnerId(), null);
        cancelled.fire(new VisitNews.VisitCancelled(asked.learnerId(), on, book.title(slot), reason, link(slot)));
    }

    private VisitSlot hers(VisitSlot slot) {
        if (slot.hostId() != currentPerson.id()) {
            throw new NotFound();
        }
        return slot;
    }

    private static String link(VisitSlot slot) {
        return "/visits/" + slot.number();
    }
}

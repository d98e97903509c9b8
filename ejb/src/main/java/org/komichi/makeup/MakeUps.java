package org.komichi.makeup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.attendance.MyAttendance;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.MakeUp;
import org.komichi.workshop.MakeUpPlaces;
import org.komichi.workshop.MyRegistration;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** What the current person can make up for, and what she has booked. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MakeUps {
    @Inject
    Clock clock;

    @Inject
    WorkshopRegistration registrations;

    @Inject
    MyAttendance attendance;

    @Inject
    MakeUpPlaces places;

    /** For each meeting that she missed the same one of the next run in which she fits; first those of the latest run. */
    public List<MakeUpOffer> offers() {
        return offers(registrations.mine());
    }

    /** The same of registrations that were read already. */
    public List<MakeUpOffer> offers(List<MyRegistration> mine) {
        List<MyRegistration> series = mine.stream()
                .filter(each -> each.registered().status() == RegistrationStatus.CONFIRMED)
                .filter(each -> each.summary().sessions().size() > 1)
                .toList();
        Map<Long, List<WorkshopSession>> missed =
                attendance.missed(series.stream().map(MyRegistration::summary).toList());
        List<MakeUpOffer> offers = new ArrayList<>();
        Map<Long, MakeUp> booked = Map.copyOf(places.mine());
        for (MyRegistration each : series) {
            List<WorkshopSession> hers = missed
                    .getOrDefault(each.summary().workshop().id(), List.of())
                    .stream()
                    .filter(session -> each.registered().sessions().contains(session.id()))
                    .toList();
            if (!hers.isEmpty()) {
                offers.addAll(offers(each, hers, booked));
            }
        }
        return offers;
    }

    private List<MakeUpOffer> offers(MyRegistration own, List<WorkshopSession> missed, Map<Long, MakeUp> booked) {
        List<MakeUpOffer> all = new ArrayList<>();
        for (WorkshopSummary later : places.laterRuns(own.summary().workshop())) {
            Map<Long, Integer> left = places.left(later);
            for (WorkshopSession one : missed) {
                same(later, one)
                        .map(session -> new MakeUpOffer(
                                own.registered().code(),
                                one,
                                later,
                                session,
                                left.getOrDefault(session.id(), 0),
                                booked.containsKey(one.id())
                                        && booked.get(one.id()).sessionId() == session.id()))
                        .ifPresent(all::add);
            }
        }
        return missed.stream()
                .flatMap(one -> best(all, one, booked.containsKey(one.id())).stream())
                .toList();
    }

    // The one that she booked; otherwise the next one with a place; otherwise the next one, to know when it would be.
    private static Optional<MakeUpOffer> best(List<MakeUpOffer> all, WorkshopSession missed, boolean booked) {
        List<MakeUpOffer> of = all.stream()
                .filter(offer -> offer.missed().id().equals(missed.id()))
                .toList();
        return of.stream()
                .filter(offer -> booked ? offer.booked() : offer.left() > 0)
                .findFirst()
                .or(() -> of.stream().findFirst());
    }

    /** The meeting of a later run in the same place of the order that is still to come. */
    private Optional<WorkshopSession> same(WorkshopSummary later, WorkshopSession missed) {
        return later.sessions().stream()
                .filter(session -> session.position() == missed.position()
                        && session.startsAt().isAfter(clock.instant()))
                .findFirst();
    }

    /**
     * Books a meeting that she is offered. Again changes nothing.
     *
     * @param missed number of the meeting that she missed
     * @param session number of the meeting of the later run
     * @throws NotFound when it is not offered to her
     * @throws org.komichi.workshop.NoPlaceForMakeUp when nobody more fits in
     */
    public void book(long missed, long session) {
        MakeUpOffer offer = offers().stream()
                .filter(each -> each.missed().id() == missed && each.session().id() == session)
                .findFirst()
                .orElseThrow(NotFound::new);
        places.book(offer.registration(), missed, session);
    }

    /** Gives a booked place back. Without one nothing happens.
     * @throws org.komichi.workshop.CancellationClosed when the meeting has begun */
    public void cancel(long missed) {
        places.cancel(missed);
    }
}

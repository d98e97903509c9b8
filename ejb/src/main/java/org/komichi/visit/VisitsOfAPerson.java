package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/**
 * What is held about a person's accompanied visits, as learner and as supervisor. Who deletes her account leaves signed visits
 * without words about her: that she did it is the supervisor's record too. What she signed for others stays with her name.
 */
@ApplicationScoped
public class VisitsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    SignOffBook book;

    @Inject
    SlotBook slots;

    @Inject
    Event<VisitNews.VisitCancelled> cancelled;

    @Inject
    Clock clock;

    /** Everything, in the download.
     * @param signed how many visits of others she signed; whose they are is not hers to take along */
    public record Everything(
            List<SeenSignOff> signOffs, long signed, List<SeenSlot> offers, List<SeenRequest> requests) {}

    @Override
    public String section() {
        return "accompanied-visits";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(
                book.shown(book.ofLearner(personId)),
                book.ofSupervisor(personId).stream()
                        .filter(one -> one.signedAt() != null)
                        .count(),
                slots.shown(slots.ofHost(personId)),
                slots.shownRequests(slots.ofLearner(personId)));
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from SignOff s where s.learnerId = :person and s.signedAt is null")
                .setParameter("person", personId)
                .executeUpdate();
        book.ofLearner(personId).forEach(SignOff::forgetWords);
        for (VisitRequest request : slots.ofLearner(personId)) {
            VisitSlot slot = slots.slot(request);
            callOff(request, slot, slot.hostId());
            request.forgetWords();
        }
        for (VisitSlot slot : slots.ofHost(personId)) {
            slot.close(clock.instant());
            slots.requests(List.of(slot.id())).forEach(request -> callOff(request, slot, request.learnerId()));
        }
    }

    // Nobody waits for somebody who is gone.
    private void callOff(VisitRequest request, VisitSlot slot, long other) {
        if (request.live()) {
            LocalDate on = request.agreedOn();
            request.cancel(null, clock.instant());
            cancelled.fire(new VisitNews.VisitCancelled(other, on, slots.title(slot), null, "/visits"));
        }
    }
}

package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
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
        Instant now = clock.instant();
        for (VisitRequest request : slots.ofLearner(personId)) {
            if (request.live()) {
                request.cancel(null, now);
            }
            request.forgetWords();
        }
        slots.ofHost(personId).forEach(slot -> slot.close(now));
    }
}

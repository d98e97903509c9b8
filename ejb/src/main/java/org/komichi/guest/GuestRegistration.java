package org.komichi.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.komichi.account.GuestPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Profile;
import org.komichi.shared.KeyRing;
import org.komichi.workshop.SeatsForGuests;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;

/**
 * Registering without an account: a form, then a link that proves the address. Only the link takes a seat, so that invented
 * addresses fill no hall. Whether an address has an account is told to nobody but its owner: the answer here is the same.
 */
@Stateless
@PermitAll
public class GuestRegistration {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    GuestPeople people;

    @Inject
    GuestLink links;

    @Inject
    SeatsForGuests seats;

    @Inject
    AuditTrail audit;

    @Inject
    Event<GuestConfirmationAsked> confirmationAsked;

    @Inject
    Event<GuestKnown> known;

    /** The workshop, whether guests can register for it now or not.
     * @throws org.komichi.shared.NotFound when people may not see it */
    public WorkshopSummary workshop(String slug) {
        return seats.workshop(slug);
    }

    /**
     * Takes the form and sends the link. Another form with the same address replaces the one before.
     *
     * @param from the network address of whoever asks
     * @throws GuestConsentNeeded when she did not agree
     * @throws org.komichi.account.TooManyTries when too many letters were asked for
     */
    public void apply(String slug, GuestForm form, Locale locale, String from) {
        Profile told = people.told(form.name(), form.reading(), form.profession());
        EmailAddress email = new EmailAddress(form.email());
        WorkshopSummary summary = seats.open(slug);
        Workshop workshop = summary.workshop();
        seats.accepted(workshop, form.application());
        if (!form.agreed()) {
            throw new GuestConsentNeeded();
        }
        people.letterAsked(email, from);
        if (people.hasAccount(email)) {
            known.fire(new GuestKnown(email, locale, workshop.title(), "/workshops/" + slug));
        } else {
            String secret = keys.randomCode();
            database.createQuery("delete from GuestApplication a where a.workshopId = :workshop and a.email = :email")
                    .setParameter("workshop", workshop.id())
                    .setParameter("email", email)
                    .executeUpdate();
            database.persist(new GuestApplication(
                    workshop.id(), fingerprint(secret), email, told, locale, form.application(), clock.instant()));
            confirmationAsked.fire(
                    new GuestConfirmationAsked(email, locale, workshop.title(), "/guest/confirm/" + secret));
        }
        audit.recordFor(null, "guest-asked", "workshop", workshop.id(), null);
    }

    /** The workshop that a link is about, while it can be followed; opening it changes nothing. */
    public Optional<WorkshopSummary> asked(String secret) {
        return find(secret, LockModeType.NONE)
                .filter(application -> !application.over(clock.instant()))
                .map(application -> seats.about(application.workshopId()));
    }

    /**
     * She follows the link: from now on she is a guest, with a seat or a place in line. Again it leads to the same page.
     *
     * @return the address of her page
     * @throws GuestLinkOver when the link is too old or was replaced
     * @throws org.komichi.account.GuestHasAccount when the address has an account by now
     * @throws org.komichi.workshop.RegistrationClosed when one cannot register any more
     */
    public String confirm(String secret) {
        GuestApplication application = find(secret, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> !found.over(clock.instant()))
                .orElseThrow(GuestLinkOver::new);
        // The workshop is locked before the person, as everywhere.
        String slug = seats.lock(application.workshopId()).slug();
        if (application.personId() == null) {
            Profile told = people.told(application.name(), application.reading(), application.profession());
            long guest = people.welcome(application.email(), told, application.locale());
            seats.register(slug, guest, told.profession(), application.application());
            application.confirmed(guest);
        }
        return links.path(application.personId(), slug);
    }

    private Optional<GuestApplication> find(String secret, LockModeType lock) {
        return database.createQuery(
                        "select a from GuestApplication a where a.fingerprint = :fingerprint", GuestApplication.class)
                .setParameter("fingerprint", fingerprint(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private String fingerprint(String secret) {
        return keys.fingerprint("guest-application", secret);
    }
}

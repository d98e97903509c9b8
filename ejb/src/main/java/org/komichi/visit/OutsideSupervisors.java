package org.komichi.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komichi.account.GuestPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;

/**
 * Supervisors without an account: an organizer registers them, they confirm the address of their institution, and an organizer takes
 * them out again. Signed visits that were wrong are taken back here too.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class OutsideSupervisors {
    @PersistenceContext
    EntityManager database;

    @Inject
    SupervisorRegister register;

    @Inject
    GuestPeople people;

    @Inject
    SealedLinks links;

    @Inject
    SignOffBook book;

    @Inject
    SignedVisits signedVisits;

    @Inject
    CleanWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.SupervisorAsked> asked;

    @Inject
    Clock clock;

    /**
     * Somebody in the register.
     *
     * @param email of her institution
     * @param because why she was withdrawn; null otherwise
     */
    public record Line(
            long id,
            String name,
            String profession,
            String workplace,
            String email,
            Instant registeredAt,
            boolean confirmed,
            boolean withdrawn,
            String because) {}

    /** What an organizer tells of a supervisor.
     * @param profession code of the profession list */
    public record Form(String name, String reading, String profession, String workplace, String email) {}

    /** Supervisors from outside whom the current person's teams registered, the latest first. */
    public List<Line> mine() {
        audit.record("supervisors-seen", "organisation", null, null);
        List<Long> teams = teams();
        return database.createQuery("""
                        select s from OutsideSupervisor s where s.teamId in :teams order by s.registeredAt desc
                        """, OutsideSupervisor.class)
                .setParameter("teams", teams.isEmpty() ? List.of(-1L) : teams)
                .getResultStream()
                .map(OutsideSupervisors::line)
                .toList();
    }

    /** People with an account who may sign, by reading: an administrator gives them their role. */
    public List<SupervisorLine> withAccount() {
        return register.all().stream()
                .filter(one -> one.personId() != null)
                .map(RegisteredSupervisor::line)
                .toList();
    }

    /**
     * Registers a supervisor and sends her the link by which she confirms. The same address again, from the same team, replaces what
     * was told before.
     *
     * @param locale the language of her letters
     * @throws SupervisorHasAccount when the address is that of somebody who learns here
     * @throws SupervisorRegisteredAlready when whoever has the address may sign already, or another team registered her
     * @throws NotAllowed when the organizer has no team
     */
    public void register(Form form, Locale locale) {
        long team = teams().stream().findFirst().orElseThrow(NotAllowed::new);
        // The team's row is the lock: of two clicks the second finds the first one's entry.
        database.find(Organisation.class, team, LockModeType.PESSIMISTIC_WRITE);
        Profile told = people.told(form.name(), form.reading(), form.profession());
        EmailAddress email = new EmailAddress(form.email() == null ? "" : form.email());
        if (register.all().stream()
                .anyMatch(one -> one.personId() != null && one.email().equals(email))) {
            throw new SupervisorRegisteredAlready();
        }
        if (people.hasAccount(email)) {
            throw new SupervisorHasAccount();
        }
        Instant now = clock.instant();
        Optional<OutsideSupervisor> before = byAddress(email);
        if (before.filter(one -> one.maySign() || one.teamId() != team && !one.withdrawn())
                .isPresent()) {
            throw new SupervisorRegisteredAlready();
        }
        before.ifPresent(one -> one.register(team, told, form.workplace(), locale, now));
        OutsideSupervisor supervisor =
                before.orElseGet(() -> new OutsideSupervisor(email, team, told, form.workplace(), locale, now));
        database.persist(supervisor);
        database.flush();
        audit.record("supervisor-registered", "supervisor", supervisor.id(), null);
        asked.fire(new VisitNews.SupervisorAsked(
                email, supervisor.locale(), supervisor.name(), "/supervisor/" + token(supervisor)));
    }

    /** She signs no more; what she signed stays.
     * @throws NotFound when another team registered her
     * @throws VisitReasonNeeded when nothing is said why */
    public void withdraw(long id, String why) {
        String reason = words.reason(why);
        OutsideSupervisor supervisor = Optional.ofNullable(
                        database.find(OutsideSupervisor.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> teams().contains(one.teamId()))
                .orElseThrow(NotFound::new);
        supervisor.withdraw(reason, clock.instant());
        audit.record("supervisor-withdrawn", "supervisor", id, null);
    }

    /** A sign-off by its number, which learner and supervisor know: organizers look at none but those they are told of.
     * @throws NotFound when there is none */
    public SeenSignOff signOff(String number) {
        SignOff found = book.find(number.strip()).orElseThrow(NotFound::new);
        audit.record("sign-off-seen", "person", found.learnerId(), null);
        return book.shown(found);
    }

    /** Takes a signature back, and says why.
     * @throws SignOffWithdrawnAlready when there is nothing to take back */
    public void withdrawSignOff(String number, String why) {
        String reason = words.reason(why);
        signedVisits.withdraw(book.lock(number), currentPerson.id(), reason);
    }

    /** Who is asked to confirm by a link, while she can. Opening it changes nothing, for mail scanners open every link. */
    @PermitAll
    public Optional<SupervisorLine> asked(String token) {
        return named(token, LockModeType.NONE)
                .filter(one -> one.asked(clock.instant()) || one.maySign())
                .map(one -> one.registered().line());
    }

    /** She confirms that the address is hers and that she will sign; again changes nothing.
     * @throws SupervisorLinkOver when the link is too old, or she was withdrawn */
    @PermitAll
    public void confirm(String token) {
        OutsideSupervisor supervisor =
                named(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(SupervisorLinkOver::new);
        supervisor.confirm(clock.instant());
        audit.recordFor(null, "supervisor-confirmed", "supervisor", supervisor.id(), null);
    }

    // A link is about one registration: registered anew, she gets another one.
    private String token(OutsideSupervisor supervisor) {
        return links.token(
                SealedLinks.Purpose.SUPERVISOR,
                supervisor.id() + " " + supervisor.registeredAt().toEpochMilli());
    }

    private Optional<OutsideSupervisor> named(String token, LockModeType lock) {
        String[] parts = links.read(SealedLinks.Purpose.SUPERVISOR, token).split(" ");
        return Optional.ofNullable(database.find(OutsideSupervisor.class, Long.valueOf(parts[0]), lock))
                .filter(one -> parts[1].equals("" + one.registeredAt().toEpochMilli()));
    }

    private Optional<OutsideSupervisor> byAddress(EmailAddress email) {
        return database.createQuery("select s from OutsideSupervisor s where s.email = :email", OutsideSupervisor.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private List<Long> teams() {
        return currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION);
    }

    private static Line line(OutsideSupervisor one) {
        return new Line(
                one.id(),
                one.name(),
                one.profession(),
                one.workplace(),
                one.email().value(),
                one.registeredAt(),
                one.confirmed(),
                one.withdrawn(),
                one.withdrawnBecause());
    }
}

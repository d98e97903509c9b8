package org.komichi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komichi.guest.GuestLink;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Settings;

/**
 * Puts messages down in the transaction of their cause: when that is undone, nobody gets a message about it. Templates
 * may use {@code name} and {@code site} always; addresses in {@code link} and the like begin with a slash and become complete here.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {
    // Values that are paths of this site; a letter needs them whole.
    private static final List<String> ADDRESSES = List.of("link", "ticket", "survey", "registrations");

    private static final String WORKSHOP = "/workshops/";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    StopLink stopLinks;

    @Inject
    MailChoices choices;

    @Inject
    GuestLink guestLinks;

    /** A message to a person at the address she has, in her language; nothing for who is gone. */
    public void queue(long personId, String template, Map<String, ?> values) {
        Person person = database.find(Person.class, personId);
        if (reachable(person)) {
            queue(personId, person.email(), template, person.locale(), values);
        }
    }

    /** A message to a person with the meetings of a workshop for her calendar, as they stand for her when it is sent. */
    public void queueWithCalendar(long personId, String template, Map<String, ?> values, String workshopSlug) {
        Person person = database.find(Person.class, personId);
        if (reachable(person)) {
            write(personId, person.email(), template, person.locale(), values).with(workshopSlug);
        }
    }

    /**
     * A message to several people, each in her language. An optional one goes only to those who want mail of its kind, with the
     * link that stops it; the template has that link as {@code unsubscribe}.
     *
     * @param kind null for a necessary message
     * @return those who get it; who is gone or stopped the kind does not
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Set<Long> queue(Collection<Long> people, String template, Map<String, ?> values, OptionalMail kind) {
        Set<Long> without = kind == null ? Set.of() : choices.withoutMail(kind, people);
        Set<Long> reached = new LinkedHashSet<>();
        for (long each : people) {
            Person person = database.find(Person.class, each);
            if (reachable(person) && !without.contains(each)) {
                Map<String, Object> all = new HashMap<>(values);
                String stop = kind == null ? null : settings.baseUrl() + stopLinks.path(each, kind);
                all.put("unsubscribe", stop);
                write(each, person.email(), template, person.locale(), all).stoppedAt(stop);
                reached.add(each);
            }
        }
        return reached;
    }

    /** A message about a person to an address that need not be hers yet, or any more. */
    public void queue(long personId, EmailAddress email, String template, Locale locale, Map<String, ?> values) {
        write(personId, email, template, locale, values);
    }

    /** A message to an address that is nobody's yet. */
    public void queue(EmailAddress email, String template, Locale locale, Map<String, ?> values) {
        persist(null, email, template, locale, new HashMap<>(values));
    }

    // Who is gone has no address, and who came to the door as a guest may have left none.
    private static boolean reachable(Person person) {
        return person != null && person.email() != null;
    }

    private Message write(long personId, EmailAddress email, String template, Locale locale, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        Person person = database.find(Person.class, personId);
        all.put("name", person == null ? null : person.name());
        if (person != null && person.isGuest()) {
            leadToHerOwnPage(personId, all);
        }
        return persist(personId, email, template, locale, all);
    }

    // A guest cannot sign in: instead of the page of the workshop, and of her ticket, her letters have the page of her
    // own.
    private void leadToHerOwnPage(long guest, Map<String, Object> values) {
        String link = String.valueOf(values.get("link"));
        if (link.startsWith(WORKSHOP)) {
            String own = guestLinks.path(guest, link.substring(WORKSHOP.length()));
            values.put("link", own);
            values.computeIfPresent("ticket", (name, path) -> own + "#ticket");
        }
        values.remove("survey");
    }

    private Message persist(
            Long personId, EmailAddress email, String template, Locale locale, Map<String, Object> all) {
        all.put("site", settings.baseUrl().toString());
        for (String address : ADDRESSES) {
            all.computeIfPresent(address, (key, path) -> settings.baseUrl().toString() + path);
        }
        Letter letter = Letters.write(template, locale, all);
        Message message = new Message(personId, email.value(), template, locale.getLanguage(), letter, clock.instant());
        database.persist(message);
        return message;
    }
}

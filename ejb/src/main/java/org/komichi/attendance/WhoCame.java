package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Who attended a meeting, by number alone: for those who write to them. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class WhoCame {
    @Inject
    Workshops workshops;

    @Inject
    AttendanceBook book;

    /** Numbers of those whose presence counts as attended.
     * @throws NotFound when the workshop is another team's, or has no such meeting */
    public Set<Long> attended(String slug, long session) {
        WorkshopSummary summary = workshops.organized(slug);
        WorkshopSession meeting = summary.sessions().stream()
                .filter(each -> each.id() == session)
                .findFirst()
                .orElseThrow(NotFound::new);
        return book.of(summary.workshop().id()).entrySet().stream()
                .filter(person -> person.getValue().containsKey(session))
                .filter(person -> AttendanceRule.attended(
                        AttendanceBook.meeting(meeting),
                        person.getValue().get(session).presence()))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

package org.komichi.portfolio;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.komichi.competency.Competencies;
import org.komichi.credential.Certificates;
import org.komichi.identity.Role;
import org.komichi.visit.Logbook;

/**
 * What somebody has, read for a link of hers or a badge that she asked for: it is the application that reads, for who looks may have
 * no account. Its answer is known in this room only.
 */
@Stateless
@PermitAll
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HoldingsForLinks {
    @Inject
    Competencies competencies;

    @Inject
    Certificates certificates;

    @Inject
    Logbook logbook;

    /** All of it; what is shown of it, her choice says. */
    public Holdings of(long personId, String name) {
        return new Holdings(
                name, competencies.shownBy(personId), certificates.validOf(personId), logbook.shownBy(personId));
    }
}

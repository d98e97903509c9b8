package org.komichi.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Organisation;
import org.komichi.identity.Organisations;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.shared.BusinessRule;

/**
 * Makes accounts for many people at once. Every line is a transaction of its own: a faulty line is named and the others are
 * done, and the same file again only adds who is missing.
 */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleImport {
    @Inject
    Accounts accounts;

    @Inject
    Organisations organisations;

    /**
     * One person.
     *
     * @param number the line she stands on, from 1
     * @param station name of her workplace, which is made when there is none of this name; may be null
     * @param locale language of the invitation
     */
    public record Line(
            int number,
            String email,
            Profile profile,
            @Nullable String station,
            Locale locale) {}

    /** Why a line was not taken. */
    public record Refusal(int line, BusinessRule rule) {}

    /**
     * What came of it.
     *
     * @param created new accounts
     * @param existing lines whose address has an account; nothing was changed
     * @param refusals lines that could not be taken
     */
    public record Outcome(int created, int existing, List<Refusal> refusals) {}

    /**
     * Takes the lines in their order.
     *
     * @param activate whether the accounts can sign in at once with the demo password; in a demonstration only
     */
    public Outcome take(List<Line> lines, boolean activate) {
        Map<String, Organisation> stations = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        int created = 0;
        int existing = 0;
        for (Line line : lines) {
            try {
                take(line, activate, stations);
                created++;
            } catch (AlreadyInvited known) {
                existing++;
            } catch (BusinessRule rule) {
                refusals.add(new Refusal(line.number(), rule));
            }
        }
        return new Outcome(created, existing, List.copyOf(refusals));
    }

    private void take(Line line, boolean activate, Map<String, Organisation> stations) {
        Organisation station = line.station() == null || line.station().isBlank()
                ? null
                : stations.computeIfAbsent(
                        line.station(), name -> organisations.named(name, Organisation.Kind.STATION));
        if (activate) {
            accounts.activate(line.email(), line.profile(), station, line.locale());
        } else {
            accounts.invite(line.email(), line.profile(), station, line.locale());
        }
    }
}

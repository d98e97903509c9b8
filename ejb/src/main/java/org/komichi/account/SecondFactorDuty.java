package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.identity.Person;
import org.komichi.identity.RoleGrant;
import org.komichi.shared.Settings;

/** Whose roles wait for a second factor: those that reach other people's data, unless the installation leaves it to them. */
@ApplicationScoped
class SecondFactorDuty {
    @Inject
    Settings settings;

    /** Whether she must set one up before her roles count. The fictional people of a demonstration need none. */
    boolean owedBy(Person person, List<RoleGrant> grants) {
        return settings.secondFactorRequired()
                && !person.hasSecondFactor()
                && grants.stream().anyMatch(grant -> grant.role().needsSecondFactor())
                && !(settings.demo() && DemoAccounts.fictional(person.email()));
    }
}

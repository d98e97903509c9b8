package org.komichi.singlesignon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.komichi.account.MyAccount;
import org.komichi.account.Proof;
import org.komichi.account.WrongPassword;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;

/** Which account of another house opens the current person's. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MyLinkedAccount {
    @Inject
    CurrentPerson currentPerson;

    @Inject
    MyAccount account;

    @Inject
    ProviderSettings settings;

    @Inject
    Links links;

    /** Since when; nothing when none does. */
    public Optional<Instant> since() {
        return settings.on()
                ? links.of(currentPerson.id(), settings.issuer()).map(LinkedAccount::linkedAt)
                : Optional.empty();
    }

    /** Takes the link off; her password stays.
     * @return the stamp with which this session may go on
     * @throws WrongPassword when it is not her password */
    public int unlink(Proof proof) {
        account.confirm(proof);
        return links.unlink(currentPerson.id(), settings.issuer());
    }
}

package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.komichi.account.AccountSummary;
import org.komichi.account.Accounts;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Organisation;
import org.komichi.identity.Organisations;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.secondfactor.LostFactors;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** One account: its roles are granted and taken back here. */
@Named
@RequestScoped
public class AdminPersonPage {
    @Inject
    Address address;

    @Inject
    Accounts accounts;

    @Inject
    Organisations organisations;

    @Inject
    LostFactors lostFactors;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Going going;

    private AccountSummary person;
    private Role role;
    private Long organisation;
    private Boolean secondFactor;

    public AccountSummary getPerson() {
        if (person == null) {
            person = accounts.get(address.number("id"));
        }
        return person;
    }

    /** Grants the chosen role, for the chosen organisation or for the whole platform. */
    public void grant() throws IOException {
        Scope scope = organisation == null ? Scope.PLATFORM : Scope.ORGANISATION;
        accounts.grant(address.number("id"), role, scope, organisation == null ? 0 : organisation);
        done("granted");
    }

    public void revoke(long grantId) throws IOException {
        accounts.revoke(grantId);
        done("revoked");
    }

    public void endSessions() throws IOException {
        accounts.endSessions(address.number("id"));
        done("ended");
    }

    /** Whether her sign-in asks for a second factor. */
    public boolean isSecondFactor() {
        if (secondFactor == null) {
            secondFactor = lostFactors.has(address.number("id"));
        }
        return secondFactor;
    }

    /** Whether it is the administrator herself: another one takes off what she has lost. */
    public boolean isMyself() {
        return currentPerson.id() == address.number("id");
    }

    public void takeOffSecondFactor() throws IOException {
        lostFactors.takeOff(address.number("id"));
        done("takenOff");
    }

    private void done(String what) throws IOException {
        going.to("/admin/people/" + address.number("id") + "?done=" + what);
    }

    /** Roles that can be granted: everybody is a learner. */
    public EnumSet<Role> getRoles() {
        return EnumSet.complementOf(EnumSet.of(Role.LEARNER));
    }

    public List<Organisation> getOrganisations() {
        return organisations.all();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }
}

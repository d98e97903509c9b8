package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.MyAccount;

/** {@code /my/profile/account}: address, password, and the end of the account. */
@Named
@RequestScoped
public class SecurityPage {
    @Inject
    HttpServletRequest request;

    @Inject
    MyAccount account;

    @Inject
    OwnProof proof;

    @Inject
    BySession session;

    @Inject
    Going going;

    /** Stands for every other session. */
    private static final long ALL = 0;

    private long ended = ALL;
    private String newEmail;
    private String newPassword;

    public void changeEmail() throws IOException {
        account.askEmailChange(newEmail, proof.shown());
        going.to("/my/profile/account?done=emailAsked");
    }

    public void changePassword() throws IOException {
        session.renew(request, account.changePassword(proof.shown(), newPassword));
        going.to("/my/profile/account?done=passwordChanged");
    }

    /** Signs her out on one other device, or on all. */
    public void endSessions() throws IOException {
        if (ended == ALL) {
            session.renew(request, account.endOtherSessions(proof.shown()));
            going.to("/my/profile/account?done=othersEnded");
        } else {
            account.endSession(ended, proof.shown());
            going.to("/my/profile/account?done=otherEnded");
        }
    }

    public void delete() throws IOException {
        account.delete(proof.shown());
        session.end(request);
        going.to("/login?done=deleted");
    }

    public long getEnded() {
        return ended;
    }

    public void setEnded(long ended) {
        this.ended = ended;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}

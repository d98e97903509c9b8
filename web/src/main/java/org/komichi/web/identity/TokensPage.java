package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.account.PersonalTokens;
import org.komichi.account.PersonalTokens.NewToken;
import org.komichi.account.PersonalTokens.TokenSummary;

/** {@code /my/profile/tokens}: keys for programs, and the download of everything about her. */
@Named
@RequestScoped
public class TokensPage {
    @Inject
    PersonalTokens tokens;

    @Inject
    Going going;

    private String name;
    private int days = 90;
    private NewToken made;

    /** Makes a token and shows it on this very answer: it cannot be shown again. */
    public void make() {
        made = tokens.make(name, days);
        name = null;
    }

    public void revoke(long id) throws IOException {
        tokens.revoke(id);
        going.to("/my/profile/tokens?done=tokenRevoked");
    }

    public List<TokenSummary> getTokens() {
        return tokens.mine();
    }

    /** The secret just made, or null. */
    public String getSecret() {
        return made == null ? null : made.secret();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}

package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.komichi.account.MyAccount;
import org.komichi.account.PersonalTokens;
import org.komichi.account.PersonalTokens.NewToken;
import org.komichi.account.PersonalTokens.TokenSummary;
import org.komichi.web.frame.Download;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code /my/profile/tokens}: keys for programs, and the download of everything about her. */
@Named
@RequestScoped
public class TokensPage {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Inject
    MyAccount account;

    @Inject
    PersonalTokens tokens;

    @Inject
    OwnProof proof;

    @Inject
    Going going;

    private String name;
    private int days = 90;
    private NewToken made;

    /** Makes a token and shows it on this very answer: it cannot be shown again. */
    public void make() {
        made = account.makeToken(name, days, proof.shown());
        name = null;
    }

    /** Saves everything about her as one file. */
    public void download() throws IOException {
        byte[] file = JSON.writeValueAsBytes(account.everything(proof.shown()));
        FacesContext faces = FacesContext.getCurrentInstance();
        Download.send(
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                "application/json; charset=UTF-8",
                "komichi-my-data.json",
                file);
        faces.responseComplete();
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

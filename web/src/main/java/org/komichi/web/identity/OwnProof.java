package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.account.Proof;
import org.komichi.secondfactor.MySecondFactors;

/** Behind {@code k:proof}: the password, and the second factor of whoever has one, as a form shows them again. */
@Named
@RequestScoped
public class OwnProof {
    @Inject
    MySecondFactors factors;

    private String password;
    private String code;
    private String answer;
    private String question;
    private Boolean factor;
    private Boolean passkey;

    /** What was shown. */
    public Proof shown() {
        return new Proof(password, answer == null ? code : answer);
    }

    /** Whether a second factor is asked for too. */
    public boolean isFactor() {
        if (factor == null) {
            factor = factors.on();
        }
        return factor;
    }

    /** Whether a passkey may stand for a code. */
    public boolean isPasskey() {
        if (passkey == null) {
            passkey = isFactor() && factors.hasPasskey();
        }
        return passkey;
    }

    /** What the browser asks a device for; one question for all forms of a page, because one of them is sent. */
    public String getQuestion() {
        if (question == null) {
            question = factors.passkeyQuestion();
        }
        return question;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again: what was wrong is typed anew, what was right is used up, and the other forms of the page are not it. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}

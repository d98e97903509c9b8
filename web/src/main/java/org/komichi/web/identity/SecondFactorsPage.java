package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.secondfactor.Added;
import org.komichi.secondfactor.MySecondFactors;
import org.komichi.secondfactor.MySecondFactors.Overview;
import org.komichi.shared.QrDrawing;

/** {@code /my/profile/security}: what she shows beside her password. */
@Named
@RequestScoped
public class SecondFactorsPage {
    private static final String HERE = NextAddress.SET_UP_SECOND_FACTOR + "?done=";

    @Inject
    HttpServletRequest request;

    @Inject
    MySecondFactors factors;

    @Inject
    OwnProof own;

    @Inject
    BySession session;

    @Inject
    Going going;

    private String code;
    private String name;
    private String answer;
    private Long passkey;
    private String question;
    private Overview overview;
    private QrDrawing drawing;
    private List<String> freshCodes = List.of();

    public Overview getOverview() {
        if (overview == null) {
            overview = factors.overview();
        }
        return overview;
    }

    public void beginApp() throws IOException {
        factors.beginApp(own.shown().password(), own.shown().second());
        going.to(NextAddress.SET_UP_SECOND_FACTOR);
    }

    /** With her first factor come recovery codes: they are on this very answer, and never again. */
    public void confirmApp() throws IOException {
        added(factors.confirmApp(code), "appAdded");
    }

    public void removeApp() throws IOException {
        session.renew(
                request, factors.removeApp(own.shown().password(), own.shown().second()));
        going.to(HERE + "appRemoved");
    }

    /** Asks for the password first; the device is asked by the page that follows. */
    public void beginPasskey() {
        question =
                factors.beginPasskey(name, own.shown().password(), own.shown().second());
    }

    public void addPasskey() throws IOException {
        added(factors.addPasskey(name, answer), "passkeyAdded");
    }

    public void removePasskey() throws IOException {
        session.renew(
                request,
                factors.removePasskey(
                        passkey, own.shown().password(), own.shown().second()));
        going.to(HERE + "passkeyRemoved");
    }

    public void renewCodes() {
        shown(factors.renewCodes(own.shown().password(), own.shown().second()));
    }

    private void added(Added added, String done) throws IOException {
        session.renew(request, added.stamp());
        if (added.recoveryCodes().isEmpty()) {
            going.to(HERE + done);
        } else {
            shown(added.recoveryCodes());
        }
    }

    // The page draws what is so now.
    private void shown(List<String> codes) {
        freshCodes = codes;
        overview = null;
    }

    /** Codes just made, or none. */
    public List<String> getFreshCodes() {
        return freshCodes;
    }

    public QrDrawing getDrawing() {
        if (drawing == null) {
            drawing = QrDrawing.of(getOverview().setup().address());
        }
        return drawing;
    }

    /** Whether a device is asked for a new passkey, or has just answered. */
    public boolean isMakingPasskey() {
        return question != null || request.getParameter("make-form") != null;
    }

    /** What the browser asks a device for; null when it is asked nothing. */
    public String getQuestion() {
        return question;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Long getPasskey() {
        return passkey;
    }

    public void setPasskey(Long passkey) {
        this.passkey = passkey;
    }
}

package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.visit.Entrustment;
import org.komichi.visit.Observation;
import org.komichi.visit.Seen;
import org.komichi.visit.Signing;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /sign/{token}}: the supervisor's answer, with or without an account. Opening it changes nothing. */
@Named
@RequestScoped
public class SignPage {
    private static final String ITEM = "item-";

    @Inject
    Signing signing;

    @Inject
    VisitWords words;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private Signing.Sheet sheet;
    private VisitWords.View visit;
    private String code;
    private String entrustment;
    private String wentWell;
    private String nextTime;
    private String reason;

    /** One of three answers about an item. */
    public record Choice(String name, String value, String words, boolean chosen) {}

    /** An item as it stands in the form. */
    public record Row(String text, List<Choice> choices) {}

    @PostConstruct
    void load() {
        sheet = signing.open(token());
        visit = words.view(sheet.signOff());
    }

    /** Called before the page is drawn, so that a link that we did not make answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void sendCode() throws IOException {
        signing.sendCode(token());
        going.to(href() + "?code=sent");
    }

    public void sign() throws IOException {
        signing.sign(
                token(),
                code,
                new Observation(
                        seen(),
                        Typed.number(entrustment, 1, Entrustment.values().length)
                                .orElse(0),
                        wentWell,
                        nextTime));
        going.to(href() + "?done=signed");
    }

    public void decline() throws IOException {
        signing.decline(token(), code, reason);
        going.to(href() + "?done=declined");
    }

    public void withdraw() throws IOException {
        signing.withdraw(token(), code, reason);
        going.to(href() + "?done=withdrawn");
    }

    private Map<String, Seen> seen() {
        Map<String, Seen> seen = new HashMap<>();
        sheet.signOff()
                .items()
                .forEach(item -> form.typed(ITEM + item.id()).stream()
                        .flatMap(typed -> Arrays.stream(Seen.values())
                                .filter(known -> known.name().equals(typed)))
                        .findFirst()
                        .ifPresent(known -> seen.put(item.id(), known)));
        return seen;
    }

    private String token() {
        return address.text("token");
    }

    private String href() {
        return "/sign/" + token();
    }

    public List<Row> getRows() {
        Map<String, Seen> seen = seen();
        return visit.items().stream()
                .map(item -> new Row(
                        item.text(),
                        Arrays.stream(Seen.values())
                                .map(one -> new Choice(
                                        ITEM + item.id(),
                                        one.name(),
                                        words.texts().getString("visit.seen." + one),
                                        seen.get(item.id()) == one))
                                .toList()))
                .toList();
    }

    public List<SelectItem> getEntrustments() {
        return Arrays.stream(Entrustment.values())
                .map(one -> new SelectItem("" + one.number(), words.entrustment(one)))
                .toList();
    }

    public VisitWords.View getVisit() {
        return visit;
    }

    /** Whether she has still to prove who she is. */
    public boolean isCodeNeeded() {
        return sheet.codeNeeded();
    }

    /** Whether a code is on its way. */
    public boolean isCodeSent() {
        return address.find("code").isPresent() || form.posted();
    }

    /** Whether it is the learner's phone that she holds. */
    public boolean isLearnersPhone() {
        return sheet.learnersPhone();
    }

    /** Whether she is still in the register. */
    public boolean isSupervised() {
        return sheet.supervised();
    }

    /** Whether she can answer. */
    public boolean isOpen() {
        return visit.isWaiting() && sheet.supervised();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getEntrustment() {
        return entrustment;
    }

    public void setEntrustment(String entrustment) {
        this.entrustment = entrustment;
    }

    public String getWentWell() {
        return wentWell;
    }

    public void setWentWell(String wentWell) {
        this.wentWell = wentWell;
    }

    public String getNextTime() {
        return nextTime;
    }

    public void setNextTime(String nextTime) {
        this.nextTime = nextTime;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.visit.Supervising;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /my/supervision}: what waits for my signature, and what I signed; with {@code ?withdraw=} the form that takes one back. */
@Named
@RequestScoped
public class SupervisionPage {
    private static final String WITHDRAW = "withdraw";

    @Inject
    Supervising supervising;

    @Inject
    VisitWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private List<VisitWords.View> all;
    private String reason;

    @PostConstruct
    void load() {
        all = words.views(supervising.mine());
    }

    /** Called before the page is drawn, so that who is no supervisor gets 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Goes to where she answers. */
    public void answer(String number) throws IOException {
        going.to(supervising.page(number));
    }

    public void withdraw() throws IOException {
        supervising.withdraw(address.text(WITHDRAW), reason);
        going.to("/my/supervision?done=withdrawn");
    }

    public List<VisitWords.View> getWaiting() {
        return all.stream().filter(VisitWords.View::isWaiting).toList();
    }

    public List<VisitWords.View> getPast() {
        return all.stream().filter(one -> !one.isWaiting()).toList();
    }

    /** The one that is to be taken back; null when none is asked for. */
    public VisitWords.View getLeaving() {
        return address.find(WITHDRAW)
                .flatMap(number -> all.stream()
                        .filter(one -> one.number().equals(number) && one.isSigned())
                        .findFirst())
                .orElse(null);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

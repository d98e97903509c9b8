package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.visit.HostingVisits;
import org.komichi.visit.JoiningVisits;
import org.komichi.visit.SeenSlot;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /visits/{number}}: one offer: learners ask, confirm and call off; its host answers. */
@Named
@RequestScoped
public class SlotPage {
    @Inject
    JoiningVisits joining;

    @Inject
    HostingVisits hosting;

    @Inject
    SlotWords slots;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private SlotWords.Slot slot;
    private List<SlotWords.Request> requests;
    private String message;
    private final Map<String, String> days = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    @PostConstruct
    void load() {
        SeenSlot seen = joining.get(address.text("number"));
        slot = slots.slot(seen);
        requests = (seen.mine()
                        ? hosting.requests(seen.number())
                        : joining.mine().stream()
                                .filter(one -> one.slot().number().equals(seen.number()))
                                .toList())
                .stream().map(slots::request).toList();
    }

    /** Called before the page is drawn, so that an offer that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void ask() throws IOException {
        joining.ask(slot.number(), form.formId(), message);
        done("asked");
    }

    public void confirm(String request) throws IOException {
        joining.confirm(request);
        done("confirmed");
    }

    public void accept(String request) throws IOException {
        hosting.accept(request, Typed.day(days.get(request)).orElse(null));
        done("accepted");
    }

    public void decline(String request) throws IOException {
        hosting.decline(request, reasons.get(request));
        done("declined");
    }

    /** Either calls it off. */
    public void cancel(String request) throws IOException {
        if (slot.mine()) {
            hosting.cancel(request, reasons.get(request));
        } else {
            joining.cancel(request, reasons.get(request));
        }
        done("cancelled");
    }

    public void close() throws IOException {
        hosting.close(slot.number());
        done("closed");
    }

    private void done(String what) throws IOException {
        going.to("/visits/" + slot.number() + "?done=" + what);
    }

    public SlotWords.Slot getSlot() {
        return slot;
    }

    /** All requests for the host; a learner's own, the latest first. */
    public List<SlotWords.Request> getRequests() {
        return requests;
    }

    /** Whether the reader can ask for a place now. */
    public boolean isAsking() {
        return !slot.mine() && slot.open() && requests.stream().noneMatch(SlotWords.Request::isLive);
    }

    public Map<String, String> getDays() {
        return days;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}

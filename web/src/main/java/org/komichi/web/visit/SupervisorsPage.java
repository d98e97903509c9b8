package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.identity.Professions;
import org.komichi.visit.OutsideSupervisors;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;

/** {@code /organizer/supervisors}: who may sign visits; with {@code ?withdraw=} the form that takes one out of the register. */
@Named
@RequestScoped
public class SupervisorsPage {
    private static final String WITHDRAW = "withdraw";

    @Inject
    OutsideSupervisors supervisors;

    @Inject
    Professions professions;

    @Inject
    VisitWords words;

    @Inject
    FrameBean frame;

    @Inject
    Address address;

    @Inject
    Going going;

    private List<OutsideSupervisors.Line> outside;
    private final Map<String, String> fields = new HashMap<>();

    /** A line of the register.
     * @param state REGISTERED, WAITING or WITHDRAWN */
    public record Row(
            long id,
            String name,
            String profession,
            String workplace,
            String email,
            String on,
            String state,
            String kind,
            String because) {}

    @PostConstruct
    void load() {
        outside = supervisors.mine();
    }

    /** Registers somebody and sends her letter. */
    public void register() throws IOException {
        supervisors.register(
                new OutsideSupervisors.Form(
                        fields.get("name"),
                        fields.get("reading"),
                        fields.get("profession"),
                        fields.get("workplace"),
                        fields.get("email")),
                frame.getLocale());
        going.to("/organizer/supervisors?done=registered");
    }

    public void withdraw() throws IOException {
        supervisors.withdraw(address.number(WITHDRAW), fields.get("reason"));
        going.to("/organizer/supervisors?done=withdrawn");
    }

    public List<Row> getOutside() {
        return outside.stream().map(this::row).toList();
    }

    /** People with an account who hold the role. */
    public List<String> getInside() {
        return supervisors.withAccount().stream().map(words::who).toList();
    }

    /** Who is to be taken out; null when nobody is asked for. */
    public Row getLeaving() {
        return address.find(WITHDRAW)
                .flatMap(id -> outside.stream()
                        .filter(one -> String.valueOf(one.id()).equals(id) && !one.withdrawn())
                        .findFirst())
                .map(this::row)
                .orElse(null);
    }

    private Row row(OutsideSupervisors.Line one) {
        String state = one.withdrawn() ? "WITHDRAWN" : one.confirmed() ? "REGISTERED" : "WAITING";
        return new Row(
                one.id(),
                one.name(),
                words.profession(one.profession()),
                one.workplace(),
                one.email(),
                Moments.inJapan(frame.getLocale()).date(one.registeredAt()),
                state,
                one.withdrawn() ? "stop" : one.confirmed() ? "done" : "wait",
                one.because());
    }

    public List<SelectItem> getProfessions() {
        return professions.all().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    /** What was typed, by name of the control. */
    public Map<String, String> getFields() {
        return fields;
    }
}

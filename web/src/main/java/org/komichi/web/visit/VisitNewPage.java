package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.shared.Japan;
import org.komichi.visit.AskedVisit;
import org.komichi.visit.AskingForSignOff;
import org.komichi.visit.JoiningVisits;
import org.komichi.visit.Logbook;
import org.komichi.visit.SeenRequest;
import org.komichi.visit.SeenSignOff;
import org.komichi.visit.SupervisorLine;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /my/visits/new}: a learner at the bedside asks her supervisor to sign. */
@Named
@RequestScoped
public class VisitNewPage {
    private static final int SHOWN = 8;

    @Inject
    AskingForSignOff asking;

    @Inject
    Logbook logbook;

    @Inject
    JoiningVisits joining;

    @Inject
    VisitWords words;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private List<SupervisorLine> supervisors;
    private String q;
    private String supervisor;
    private String on;
    private String activity;
    private String[] competencies = {};
    private String ageBand;
    private String[] devices = {};
    private boolean familyAgreed;

    @PostConstruct
    void load() {
        q = address.find("form:q").orElse("");
        supervisors = asking.supervisors(q, SHOWN);
        on = Japan.day(clock.instant()).toString();
        address.find("visit").flatMap(joining::toSignOff).ifPresent(this::fill);
        if (supervisor != null) {
            return;
        }
        // Whoever was asked last is likely to be asked again.
        supervisor = logbook.mine().stream()
                .findFirst()
                .map(SeenSignOff::supervisor)
                .map(SupervisorLine::key)
                .filter(key -> supervisors.stream().anyMatch(one -> one.key().equals(key)))
                .orElse(null);
    }

    // After a visit that was arranged here, most is known.
    private void fill(SeenRequest visit) {
        supervisors = asking.supervisors(visit.slot().host().name(), SHOWN);
        supervisor = visit.slot().host().key();
        on = visit.on().toString();
        activity = visit.slot().activities().getFirst();
        devices = visit.slot().devices().toArray(String[]::new);
    }

    /** Looks for supervisors: drawing the page again is all there is to do. */
    public void find() {
        // What was typed decides which are shown.
    }

    /** Asks, and goes on to where the supervisor signs. */
    public void ask() throws IOException {
        String number = asking.ask(new AskedVisit(
                form.formId(),
                supervisor,
                Typed.day(on).orElse(null),
                activity,
                List.of(competencies),
                ageBand,
                List.of(devices),
                familyAgreed));
        going.to("/my/visits/" + number + "?done=asked");
    }

    public List<SelectItem> getSupervisors() {
        return supervisors.stream()
                .map(one -> new SelectItem(one.key(), words.who(one)))
                .toList();
    }

    public boolean isNobody() {
        return supervisors.isEmpty();
    }

    public List<SelectItem> getActivities() {
        return words.activities();
    }

    public List<SelectItem> getAllCompetencies() {
        return words.competencies();
    }

    public List<SelectItem> getAges() {
        return words.choices(Axis.AGES);
    }

    public List<SelectItem> getAllDevices() {
        return words.choices(Axis.DEVICES);
    }

    public String getToday() {
        return Japan.day(clock.instant()).toString();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(String supervisor) {
        this.supervisor = supervisor;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(String activity) {
        this.activity = activity;
    }

    public String[] getCompetencies() {
        return competencies.clone();
    }

    public void setCompetencies(String[] competencies) {
        this.competencies = copy(competencies);
    }

    public String getAgeBand() {
        return ageBand;
    }

    public void setAgeBand(String ageBand) {
        this.ageBand = ageBand;
    }

    public String[] getDevices() {
        return devices.clone();
    }

    public void setDevices(String[] devices) {
        this.devices = copy(devices);
    }

    private static String[] copy(String[] codes) {
        return codes == null ? new String[0] : Arrays.copyOf(codes, codes.length);
    }

    public boolean isFamilyAgreed() {
        return familyAgreed;
    }

    public void setFamilyAgreed(boolean familyAgreed) {
        this.familyAgreed = familyAgreed;
    }
}

package org.komichi.web.acceptance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.Acceptance.Accepting;
import org.komichi.acceptance.Acceptance.Condition;
import org.komichi.acceptance.Acceptance.Cover;
import org.komichi.acceptance.Acceptance.Listed;
import org.komichi.acceptance.CountOutOfRange;
import org.komichi.acceptance.StationAcceptance;
import org.komichi.acceptance.Told;
import org.komichi.account.StationPeople;
import org.komichi.deidentification.PatientTraces;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;
import org.komichi.web.station.MyStation;

/** {@code /my/station/acceptance?station=…}: what a station takes on, told by whoever manages it, and what was told before. */
@Named
@RequestScoped
public class AcceptanceMinePage {
    @Inject
    MyStation myStation;

    @Inject
    StationAcceptance acceptance;

    @Inject
    AcceptanceWords words;

    @Inject
    Going going;

    private StationPeople.Station station;
    private List<Told> told;
    private AcceptanceForm form;
    private String looked = "";
    private String traces = "";

    @PostConstruct
    void load() {
        station = myStation.get();
        told = acceptance.of(station.id());
        form = told.isEmpty()
                ? new AcceptanceForm()
                : AcceptanceForm.of(told.getFirst().acceptance());
    }

    /** Called before the page is drawn, so that a station that is not hers answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Keeps it; words that may point to somebody are shown first. */
    public void save() throws IOException {
        traces = String.join("、", PatientTraces.in(Objects.toString(form.getWords(), "")));
        if (!traces.isEmpty() && !traces.equals(looked)) {
            looked = traces;
            return;
        }
        traces = "";
        acceptance.tell(
                station.id(),
                new Acceptance(
                        Accepting.valueOf(form.getAccepting()),
                        number("nurses", form.getNurses()),
                        number("childrenNow", form.getChildrenNow()),
                        number("childrenNew", form.getChildrenNew()),
                        conditions(),
                        form.getWords(),
                        Cover.valueOf(form.getCover()),
                        Listed.valueOf(form.getListed()),
                        form.isPublishable()));
        going.to("/my/station/acceptance?station=" + station.id() + "&done=saved");
    }

    private static int number(String field, String typed) {
        return Typed.number(typed, 0, Acceptance.MOST).orElseThrow(() -> new CountOutOfRange(field, Acceptance.MOST));
    }

    private Set<Condition> conditions() {
        return Arrays.stream(form.getConditions()).map(Condition::valueOf).collect(Collectors.toSet());
    }

    public AcceptanceForm getForm() {
        return form;
    }

    public List<AcceptanceWords.Row> getHistory() {
        return told.stream().map(one -> words.row(one)).toList();
    }

    public Accepting[] getAcceptings() {
        return Accepting.values();
    }

    public Condition[] getAllConditions() {
        return Condition.values();
    }

    public Cover[] getCovers() {
        return Cover.values();
    }

    public Listed[] getListings() {
        return Listed.values();
    }

    public List<StationPeople.Station> getStations() {
        return myStation.all();
    }

    public StationPeople.Station getStation() {
        return station;
    }

    public String getTraces() {
        return traces;
    }

    public String getLooked() {
        return looked;
    }

    public void setLooked(String looked) {
        this.looked = looked;
    }
}

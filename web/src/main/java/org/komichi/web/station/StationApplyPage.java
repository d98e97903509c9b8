package org.komichi.web.station;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.account.StationPeople;
import org.komichi.identity.PersonSummary;
import org.komichi.station.Candidate;
import org.komichi.station.Finding;
import org.komichi.station.StationApplications;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.identity.ProfessionWords;
import org.komichi.web.identity.TextFile;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /workshops/{slug}/station}: whoever manages a station puts people on a list, ranks them, and applies for them. */
@Named
@RequestScoped
public class StationApplyPage {
    private static final int ROWS = 3;
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    HttpServletRequest request;

    @Inject
    Workshops workshops;

    @Inject
    StationPeople people;

    @Inject
    MyStation myStation;

    @Inject
    StationApplications applications;

    @Inject
    ProfessionWords professions;

    @Inject
    StationWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private StationPeople.Station station;
    private RankedList ranked;
    private List<Finding> findings;
    private List<StationWords.Fault> faults = List.of();
    private List<Map<String, Object>> rows = blankRows();
    private List<String> chosen = new ArrayList<>();
    private String lines;
    private Part file;
    private boolean agreed;
    private int moved = -1;

    @PostConstruct
    void load() {
        summary = workshops.get(address.text("slug"));
        station = myStation.get();
        // Before the form is read: its buttons stand in the rows of the list.
        ranked = RankedList.read(request.getParameter("form:list"));
        // The box stands there only where something is faulty, which is known again once the form has been read.
        agreed = request.getParameter("form:agreed") != null;
    }

    /** Takes what was chosen, typed, pasted or sent into the list; what cannot be taken stays where it is. */
    public void take() throws IOException {
        takeIn();
    }

    private void takeIn() throws IOException {
        Intake intake = new Intake(professions);
        intake.chosen(chosen.stream().map(Long::valueOf).toList());
        intake.rows(rows);
        if (lines != null) {
            intake.text(Intake.Source.BOX, lines);
        }
        Optional<String> sent = fileText();
        if (sent.isEmpty()) {
            say("file", Texts.in(frame.getLocale()).getString("station_apply.notText"));
            return;
        }
        intake.text(Intake.Source.FILE, sent.get());
        if (!intake.wholeFaults().isEmpty()) {
            intake.wholeFaults().forEach(fault -> say("lines", words.fault(fault)));
            return;
        }
        List<Candidate> all = new ArrayList<>(ranked.candidates());
        int before = all.size();
        all.addAll(intake.candidates());
        List<Finding> found = applications.examine(slug(), station.id(), all);
        List<Finding> added = found.subList(before, found.size());
        intake.refuse(added);
        ranked.add(added.stream().filter(Finding::good).map(Finding::candidate).toList());
        findings = null;
        faults = words.faults(intake.mistakes());
        List<Map<String, Object>> stay =
                intake.faultyRows().stream().map(rows::get).toList();
        rows = blankRows();
        for (int i = 0; i < stay.size(); i++) {
            rows.set(i, stay.get(i));
        }
        lines = intake.faultyLines();
        chosen = new ArrayList<>();
    }

    private Optional<String> fileText() throws IOException {
        if (file == null || file.getSize() == 0) {
            return Optional.of("");
        }
        try (InputStream bytes = file.getInputStream()) {
            return file.getSize() > MOST_BYTES ? Optional.empty() : TextFile.read(bytes.readAllBytes());
        }
    }

    public void up(int at) {
        moved = ranked.move(at, -1);
    }

    public void down(int at) {
        moved = ranked.move(at, 1);
    }

    public void drop(int at) {
        ranked.remove(at);
    }

    /** Applies for everybody on the list. What is not on it yet is looked at first. */
    public void apply() throws IOException {
        takeIn();
        boolean pending = !faults.isEmpty()
                || FacesContext.getCurrentInstance().getMessages().hasNext();
        if (pending && !agreed) {
            return;
        }
        if (ranked.candidates().isEmpty()) {
            say("lines", Texts.in(frame.getLocale()).getString("station_apply.nobody"));
            return;
        }
        StationApplications.Applied applied = applications.apply(slug(), station.id(), ranked.candidates(), agreed);
        if (applied.done()) {
            going.to("/my/station?station=" + station.id() + "&done=applied");
            return;
        }
        ranked.remove(applied.refused().stream().map(Finding::candidate).toList());
        findings = null;
        faults = words.refused(applied.refused());
    }

    private void say(String control, String text) {
        FacesContext.getCurrentInstance()
                .addMessage("form:" + control, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private String slug() {
        return summary.workshop().slug();
    }

    private static List<Map<String, Object>> blankRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new HashMap<>());
        }
        return rows;
    }

    /** The list in its order, with what will happen. */
    public List<StationWords.Row> getRanked() {
        if (findings == null) {
            findings = applications.examine(slug(), station.id(), ranked.candidates());
        }
        return words.rows(findings);
    }

    /** The list as the form carries it along. */
    public String getList() {
        return ranked.sent();
    }

    public void setList(String sent) {
        // Read before the form is: see load().
    }

    /** Those of the station who are not on the list; who cannot be applied for cannot be chosen. */
    public List<SelectItem> getColleagues() {
        List<Long> listed = ranked.candidates().stream().map(Candidate::person).toList();
        List<Candidate> others = people.of(station.id()).stream()
                .map(PersonSummary::id)
                .filter(person -> !listed.contains(person))
                .map(Candidate::chosen)
                .toList();
        return words.choices(applications.examine(slug(), station.id(), others));
    }

    public List<Map<String, Object>> getRows() {
        return rows;
    }

    public List<StationWords.Fault> getFaults() {
        return faults;
    }

    /** Where the one stands who was moved last; -1 for nobody. */
    public int getMoved() {
        return moved;
    }

    /** How many of a station may be registered; null for no limit. */
    public Integer getLimit() {
        return summary.workshop().stationLimit().orElse(null);
    }

    public boolean isOpen() {
        return summary.open();
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return "/workshops/" + slug();
    }

    public StationPeople.Station getStation() {
        return station;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}

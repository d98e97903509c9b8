package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.komichi.content.PackRefused;
import org.komichi.identity.Organisations;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.PublishedInstrument;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.shared.NotFound;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /organizer/instruments/new}: begins a questionnaire, empty, as a copy, or with a file. */
@Named
@RequestScoped
public class InstrumentNewPage {
    private static final int LARGEST_FILE = 1 << 20;

    /** What is wrong with a file, and where. */
    public record Fault(int line, String reason) {}

    @Inject
    InstrumentDesk desk;

    @Inject
    PublishedInstruments published;

    @Inject
    Organisations organisations;

    @Inject
    InstrumentWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private Long team;
    private String titleJa;
    private String titleEn;
    private WaveKind wave = WaveKind.PRE;
    private String source;
    private String yaml;
    private Part file;
    private List<Fault> faults = List.of();

    @PostConstruct
    void begin() {
        team = desk.teams().stream().findFirst().orElse(null);
        source = address.find("from").orElse(null);
    }

    public boolean isAllowed() {
        return team != null;
    }

    /** An empty one. */
    public void make() throws IOException {
        go(desk.make(team, wave, TypedItem.both(titleJa, titleEn)));
    }

    /** A copy of a published one. */
    public void copy() throws IOException {
        String[] parts = source == null ? new String[0] : source.split("/", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        go(desk.copy(team, Long.parseLong(parts[0]), parts[1]));
    }

    /** One that stands in a file, or was pasted; with its faults it stays on the page to be mended. */
    public void takeIn() throws IOException {
        if (file != null && file.getSize() > 0 && file.getSize() <= LARGEST_FILE) {
            yaml = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            go(desk.takeIn(team, plain(yaml)));
        } catch (PackRefused refused) {
            faults = refused.problems().stream()
                    .map(problem -> new Fault(
                            problem.line(),
                            words.text(
                                    "content_problem." + problem.code(),
                                    problem.args().toArray())))
                    .toList();
        }
    }

    private void go(String code) throws IOException {
        going.to("/organizer/instruments/" + code + "?done=made");
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public List<SelectItem> getTeams() {
        return desk.teams().stream()
                .map(id -> new SelectItem(id, organisations.get(id).name()))
                .toList();
    }

    public boolean isSeveralTeams() {
        return desk.teams().size() > 1;
    }

    public List<SelectItem> getMoments() {
        return words.momentChoices();
    }

    public List<SelectItem> getSources() {
        return published.latest().stream().map(this::choice).toList();
    }

    private SelectItem choice(PublishedInstrument one) {
        return new SelectItem(
                one.packVersion() + "/" + one.instrument().id(),
                words.in(one.instrument().title()) + "（"
                        + words.moment(one.instrument().wave()) + "）");
    }

    public List<Fault> getFaults() {
        return faults;
    }

    public Long getTeam() {
        return team;
    }

    public void setTeam(Long team) {
        this.team = team;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public WaveKind getWave() {
        return wave;
    }

    public void setWave(WaveKind wave) {
        this.wave = wave;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getYaml() {
        return yaml;
    }

    public void setYaml(String yaml) {
        this.yaml = yaml;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

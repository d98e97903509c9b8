package org.komichi.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.pairing.CodeElement;
import org.komichi.pairing.CodeMatches;
import org.komichi.survey.PairingMode;
import org.komichi.survey.PairingModes;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/pairing}: how the answers of a run pair, and what is decided about codes that look alike. */
@Named
@RequestScoped
public class PairingPage {
    /** Two codes that look alike, in words. */
    public record Row(String one, String other, String moments, String differing, String chance) {}

    /** A decision, in words. */
    public record Made(long id, String moments, String what, String at, boolean same) {}

    @Inject
    OpenedRun opened;

    @Inject
    PairingModes modes;

    @Inject
    CodeMatches matches;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private PairingMode mode;
    private boolean fixed;
    private CodeMatches.Overview overview;

    @PostConstruct
    void read() {
        mode = modes.of(opened.run().id());
        fixed = modes.fixed(opened.run().id());
    }

    public List<SelectItem> getChoices() {
        return Stream.of(PairingMode.values())
                .map(one -> new SelectItem(one, texts().getString("pairing.mode." + one)))
                .toList();
    }

    public void choose() throws IOException {
        modes.choose(opened.run().id(), mode);
        going.to(getBase() + "?done=chosen");
    }

    public void same(String one, String other) throws IOException {
        matches.decide(opened.run().id(), one, other, true);
        going.to(getBase() + "?done=same");
    }

    public void different(String one, String other) throws IOException {
        matches.decide(opened.run().id(), one, other, false);
        going.to(getBase() + "?done=different");
    }

    public void takeBack(long decision) throws IOException {
        matches.takeBack(opened.run().id(), decision);
        going.to(getBase() + "?done=back");
    }

    public CodeMatches.Overview getOverview() {
        if (overview == null) {
            overview = matches.of(opened.run().id());
        }
        return overview;
    }

    public List<Row> getRows() {
        return getOverview().proposals().stream()
                .map(one -> new Row(
                        one.one(),
                        one.other(),
                        moments(one.oneAt()) + " ↔ " + moments(one.otherAt()),
                        one.differing().stream()
                                .sorted()
                                .map(element -> texts().getString("pairing.element." + element))
                                .collect(Collectors.joining(texts().getString("pairing.and"))),
                        chance(one)))
                .toList();
    }

    private String chance(CodeMatches.Proposal one) {
        double percent = one.byChance() * 100;
        return percent < 0.1
                ? texts().format("pairing.chanceTiny", one.others())
                : texts().format("pairing.chance", one.others(), String.format(frame.getLocale(), "%.1f", percent));
    }

    public List<String> getTwice() {
        return getOverview().twice().stream()
                .map(kind -> moments(List.of(kind)))
                .toList();
    }

    public List<Made> getDecisions() {
        return getOverview().decided().stream()
                .map(one -> new Made(
                        one.id(),
                        moments(one.oneAt()) + " ↔ " + moments(one.otherAt()),
                        texts().getString(one.same() ? "pairing.wasSame" : "pairing.wasDifferent"),
                        frame.getMoments().dateAndTime(one.at()),
                        one.same()))
                .toList();
    }

    private String moments(Collection<WaveKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> texts().getString("reporting_run.wave." + kind))
                .collect(Collectors.joining(texts().getString("pairing.and")));
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }

    /** The elements of a code, for those who explain it to a room. */
    public List<CodeElement> getElements() {
        return List.of(CodeElement.values());
    }

    public String getBase() {
        return opened.getBase() + "/pairing";
    }

    public boolean isFixed() {
        return fixed;
    }

    public boolean isByCode() {
        return mode == PairingMode.CODE;
    }

    public PairingMode getMode() {
        return mode;
    }

    public void setMode(PairingMode mode) {
        this.mode = mode;
    }
}

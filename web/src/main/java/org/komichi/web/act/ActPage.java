package org.komichi.web.act;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.survey.Barriers;
import org.komichi.survey.IntentAndAct;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/act}: from intent to act, and what people call a barrier. */
@Named
@RequestScoped
public class ActPage {
    @Inject
    OpenedRun opened;

    @Inject
    IntentAndAct intent;

    @Inject
    FrameBean frame;

    private IntentAndAct.Told told;
    private ActWords words;

    /** From intent to act, as far as a later moment tells. */
    public record Funnel(String id, String title, List<ActWords.Step> steps, List<String> sentences) {}

    /** A barrier with its bars; {@code biggest} says how many call it the biggest. */
    public record Row(int rank, String name, List<ActWords.Bar> bars, List<String> biggest) {}

    @PostConstruct
    void count() {
        told = intent.of(opened.run().id());
        words = new ActWords(frame.getLocale());
    }

    public List<Funnel> getFunnels() {
        return told.funnels().stream()
                .map(funnel -> new Funnel(
                        funnel.later().name(),
                        words.text("act.funnel", words.moment(funnel.later())),
                        words.steps(funnel),
                        words.sentences(funnel)))
                .toList();
    }

    /** Why there is no funnel: what is still missing. */
    public List<String> getMissing() {
        return List.of(WaveKind.POST, WaveKind.T3, WaveKind.T6).stream()
                .map(kind -> words.text("act.missing." + visibility(kind), words.moment(kind)))
                .toList();
    }

    private String visibility(WaveKind kind) {
        return told.moments().stream()
                .filter(moment -> moment.kind() == kind)
                .findFirst()
                .map(WaveResponses::visibility)
                .orElse(WaveResponses.Visibility.NOT_PLANNED)
                .name();
    }

    /** The moments at which barriers are asked, as headings of columns. */
    public List<String> getMoments() {
        return told.barriers().moments().keySet().stream().map(words::moment).toList();
    }

    /** How many handed in at each of them. */
    public String getMeta() {
        return told.barriers().moments().entrySet().stream()
                .map(moment -> words.text("act.n", words.moment(moment.getKey()), moment.getValue()))
                .collect(Collectors.joining("　"));
    }

    public List<Row> getRows() {
        return told.barriers().ranked().stream().map(this::row).toList();
    }

    private Row row(Barriers.Barrier barrier) {
        return new Row(
                barrier.rank(),
                barrier.name().in(words.locale()),
                told.barriers().moments().keySet().stream()
                        .map(moment -> words.bar(moment, barrier.called().get(moment)))
                        .toList(),
                told.barriers().moments().keySet().stream()
                        .filter(moment -> names(barrier.biggest().get(moment)))
                        .map(moment -> words.bar(moment, barrier.biggest().get(moment)))
                        .map(bar -> words.text("act.biggestAt", bar.moment(), bar.words()))
                        .toList());
    }

    // Nothing is said of what nobody calls the biggest.
    private static boolean names(Barriers.Share biggest) {
        return biggest != null && biggest.people() != null && biggest.people() > 0;
    }

    public String getFile() {
        return "/organizer/acts/" + opened.run().slug() + ".csv";
    }
}

package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.course.Courses;
import org.komichi.reporting.Funnel;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.reporting.Reminders;
import org.komichi.reporting.Step;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Texts;

/** {@code /organizer/runs/{slug}}: how far people have come, and the surveys. */
@Named
@RequestScoped
public class ReportingRunPage {
    /** One step of the funnel; {@code words} say the bar, {@code waiting} are those for whom it is the next one. */
    public record Stage(String step, String label, int people, int of, long percent, int waiting, String words) {}

    /** One survey of the run. */
    public record Survey(
            String instrument,
            String moment,
            String days,
            int invited,
            int submitted,
            int declined,
            int begun,
            long percent,
            boolean compared,
            int pairs,
            int lost,
            boolean waiting) {}

    /** One reminder that went out. */
    public record Note(String at, String moment, int people) {}

    @Inject
    OpenedRun opened;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Waves waves;

    @Inject
    Reminders reminders;

    @Inject
    Courses courses;

    @Inject
    Clock clock;

    private Funnel funnel;
    private List<WaveFigures> figures;

    public List<Stage> getStages() {
        Texts texts = Texts.in(opened.locale());
        Funnel counted = funnel();
        return Stream.of(Step.values())
                .filter(step ->
                        step == Step.REGISTERED || step == Step.MODULES || step == Step.CERTIFICATE || hasSurvey(step))
                .map(step -> {
                    String label = texts.getString("reporting_run.step." + step);
                    int people = counted.at(step);
                    return new Stage(
                            step.name(),
                            label,
                            people,
                            counted.registered(),
                            Figures.percent(people, counted.registered()),
                            counted.waitingFor(step),
                            texts.format("reporting_run.bar", label, counted.registered(), people));
                })
                .toList();
    }

    public int getRegistered() {
        return funnel().registered();
    }

    public List<Survey> getSurveys() {
        Texts texts = Texts.in(opened.locale());
        return figures().stream()
                .map(wave -> new Survey(
                        wave.instrumentId(),
                        texts.getString("reporting_run.wave." + wave.waveKind()),
                        days(wave),
                        wave.invited(),
                        wave.submitted(),
                        wave.declined(),
                        wave.begun(),
                        Figures.percent(wave.submitted(), wave.invited()),
                        wave.waveKind() != WaveKind.PRE && wave.opened(clock.instant()),
                        wave.pairs(),
                        wave.lost(),
                        wave.open(clock.instant()) && wave.submitted() + wave.declined() < wave.invited()))
                .toList();
    }

    private String days(WaveFigures wave) {
        ZoneId zone = opened.run().zone();
        return opened.moments()
                .dates(
                        LocalDate.ofInstant(wave.opensAt(), zone),
                        LocalDate.ofInstant(wave.closesAt().minusMillis(1), zone));
    }

    public List<Note> getNotes() {
        Texts texts = Texts.in(opened.locale());
        return reminders.sent(opened.run()).stream()
                .map(sent -> new Note(
                        opened.moments().dateAndTime(sent.at()),
                        figures().stream()
                                .filter(wave -> wave.instrumentId().equals(sent.instrument()))
                                .map(wave -> texts.getString("reporting_run.wave." + wave.waveKind()))
                                .findFirst()
                                .orElse(sent.instrument()),
                        sent.people()))
                .toList();
    }

    public String getSubject() {
        return courses.find(opened.run().subjectSlug())
                .map(course -> course.code() + "　" + course.title().in(opened.locale()))
                .orElse(opened.run().subjectSlug());
    }

    public String getZone() {
        return opened.moments().zoneName();
    }

    public String getJoining() {
        return Texts.in(opened.locale())
                .getString("reporting_plan.joining." + opened.run().joining());
    }

    private boolean hasSurvey(Step step) {
        String kind = step == Step.BEFORE ? "PRE" : "POST";
        return figures().stream().anyMatch(wave -> wave.waveKind().name().equals(kind));
    }

    private Funnel funnel() {
        if (funnel == null) {
            funnel = organizedRuns.funnel(opened.run());
        }
        return funnel;
    }

    private List<WaveFigures> figures() {
        if (figures == null) {
            figures = waves.figures(opened.run().id());
        }
        return figures;
    }
}

package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.komichi.survey.Tallies;
import org.komichi.survey.Tally;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.WaveResponses.Visibility;

/** {@code /organizer/runs/{slug}/answers?moment=…}: what is not compared, each item by itself, and the free texts. */
@Named
@RequestScoped
public class ReportingAnswersPage {
    /** One moment as a tab. */
    public record Tab(String id, String words, boolean current) {}

    @Inject
    HttpServletRequest request;

    @Inject
    OpenedRun opened;

    @Inject
    Tallies tallies;

    private List<Tally> all;
    private Tally tally;
    private TallyView view;

    @PostConstruct
    void count() {
        all = tallies.of(opened.run().id());
        String wanted = request.getParameter("moment");
        tally = all.stream()
                .filter(one -> one.responses().kind().name().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
        view = new TallyView(tally, opened.locale());
    }

    public boolean isPlanned() {
        return tally != null;
    }

    public boolean isShown() {
        return isPlanned() && responses().shown();
    }

    public boolean isStillOpen() {
        return isPlanned() && responses().visibility() == Visibility.STILL_OPEN;
    }

    public List<Tab> getTabs() {
        return all.stream()
                .map(one -> new Tab(
                        one.responses().kind().name(),
                        view.text("reporting_run.wave." + one.responses().kind()),
                        one == tally))
                .toList();
    }

    /** How this moment was answered; always there, whatever else may be told. */
    public String getMeta() {
        return view.text(
                "reporting_answers.meta",
                tally.title().in(opened.locale()),
                responses().invited(),
                responses().responses(),
                Figures.percent(responses().responses(), responses().invited()));
    }

    public String getVersion() {
        return view.text("reporting_answers.version", responses().version());
    }

    public List<TallyView.Part> getParts() {
        return view.parts();
    }

    public List<TallyView.Texts> getTexts() {
        return view.texts();
    }

    private WaveResponses responses() {
        return tally.responses();
    }
}

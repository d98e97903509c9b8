package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.CompetencyProfile.BundleStanding;
import org.komichi.competency.CompetencyProfile.DomainStanding;
import org.komichi.competency.OutcomeStanding;
import org.komichi.competency.SelfRatings;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/{code}}: everything about one outcome: its evidence, what comes next, and how I see myself. */
@Named
@RequestScoped
public class CompetencyOutcomePage {
    private static final String MINE = "/my/competencies";

    /** A rating and the level of that day. */
    public record Rated(String day, int rating, int level) {}

    /** A level to choose. */
    public record Choice(int level, String label) {}

    @Inject
    Competencies competencies;

    @Inject
    SelfRatings ratings;

    @Inject
    EvidenceWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private CompetencyProfile profile;
    private OutcomeStanding outcome;
    private Integer rating;

    @PostConstruct
    void load() {
        profile = competencies.mine();
        outcome = profile.outcome(address.text("code")).orElseThrow(NotFound::new);
        rating = outcome.selfRating();
    }

    /** Called before the page is drawn, so that an outcome that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Keeps how I see myself today. */
    public void rate() throws IOException {
        ratings.rate(outcome.code(), rating);
        going.to(MINE + "/" + outcome.code() + "?done=rated");
    }

    public Integer getRating() {
        return rating;
    }

    public void setRating(Integer rating) {
        this.rating = rating;
    }

    public OutcomeView getOutcome() {
        return OutcomeView.of(outcome, words, locale());
    }

    /** The name of the domain it belongs to. */
    public String getDomain() {
        return domain().code() + "　" + domain().name().in(locale());
    }

    /** Where this domain is shown in full. */
    public String getBack() {
        return MINE + "?domain=" + domain().code() + "#domain";
    }

    private DomainStanding domain() {
        return profile.domains().stream()
                .filter(domain -> domain.outcomes().contains(outcome))
                .findFirst()
                .orElseThrow();
    }

    /** All evidence, also what counts no more. */
    public List<EvidenceView> getEvidence() {
        return outcome.evidence().stream()
                .map(entry -> words.row(entry, profile.today(), profile.frameworkVersion()))
                .toList();
    }

    /** The rules that hold for this outcome only. */
    public List<String> getRules() {
        Texts texts = words.texts();
        List<String> rules = new ArrayList<>();
        if (outcome.outcome().procedure()) {
            rules.add(texts.format(
                    "competency_outcome.procedure", outcome.outcome().visitsNeeded()));
        }
        if (outcome.level() == 3 && outcome.attained().visitsMissing() > 0) {
            rules.add(texts.format(
                    "competency_outcome.visitsMissing", outcome.attained().visitsMissing()));
        }
        if (outcome.outcome().expires() != null) {
            rules.add(texts.format(
                    "competency_outcome.expires",
                    outcome.outcome().expires().level(),
                    outcome.outcome().expires().months()));
        }
        if (!outcome.outcome().prerequisites().isEmpty()) {
            rules.add(texts.format(
                    "competency_outcome.before",
                    String.join(" ", outcome.outcome().prerequisites())));
        }
        return rules;
    }

    /** The activities that need it. */
    public List<BundleView> getBundles() {
        return profile.bundles().stream()
                .filter(this::needs)
                .map(bundle -> BundleView.of(bundle, words, locale()))
                .toList();
    }

    private boolean needs(BundleStanding bundle) {
        return bundle.needs().stream().anyMatch(need -> need.outcome().equals(outcome.code()));
    }

    /** The levels one can see oneself at. */
    public List<Choice> getChoices() {
        return profile.levels().stream()
                .map(level -> new Choice(
                        level.level(), level.level() + "　" + level.name().in(locale())))
                .toList();
    }

    /** Ratings, the latest first, each with the level of its day. */
    public List<Rated> getRatings() {
        return outcome.ratings().reversed().stream()
                .map(rated -> new Rated(
                        words.date(RatingChart.day(rated)), rated.rating(), outcome.levelOn(RatingChart.day(rated))))
                .toList();
    }

    /** Ratings and level over time. */
    public RatingChart getChart() {
        return RatingChart.of(outcome, profile.today());
    }

    /** The day the chart begins with. */
    public String getChartFrom() {
        return words.date(getChart().first());
    }

    private Locale locale() {
        return frame.getLocale();
    }
}

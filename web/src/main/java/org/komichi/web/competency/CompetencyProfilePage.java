package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.CompetencyProfile.DomainStanding;
import org.komichi.competency.NextStep;
import org.komichi.competency.OutcomeStanding;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** {@code /my/competencies}: where I stand; {@code ?domain=B} chooses the domain that is shown in full. */
@Named
@RequestScoped
public class CompetencyProfilePage {
    /** Within so many days a level falls soon: time enough to find a course. */
    private static final int SOON = 120;

    /** A level that falls soon. */
    public record Falling(String code, String text, String href, String until) {}

    /** A level and its name, for the legend. */
    public record LevelName(int level, String name) {}

    @Inject
    Competencies competencies;

    @Inject
    EvidenceWords words;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private CompetencyProfile profile;
    private Locale locale;
    private Texts texts;
    private DomainStanding chosen;

    @PostConstruct
    void load() {
        locale = language.of(request);
        texts = Texts.in(locale);
        profile = competencies.mine();
        chosen = profile.domain(String.valueOf(request.getParameter("domain"))).orElseGet(this::domainOfFirstGap);
    }

    private DomainStanding domainOfFirstGap() {
        String code = profile.first().map(OutcomeStanding::code).orElse("");
        return profile.domains().stream()
                .filter(domain -> domain.outcomes().stream()
                        .anyMatch(outcome -> outcome.code().equals(code)))
                .findFirst()
                .orElse(profile.domains().getFirst());
    }

    /** Whether the profile names no profession. */
    public boolean isWithoutProfession() {
        return !profile.professionTold();
    }

    /** Whether she told a profession for which there are no targets (yet). */
    public boolean isWithoutTargets() {
        return profile.professionTold() && profile.group() == null;
    }

    /** Whether there are targets to compare with. */
    public boolean isMeasured() {
        return profile.group() != null;
    }

    /** Whether nothing has been recorded. */
    public boolean isEmpty() {
        return profile.outcomes().stream()
                .allMatch(outcome -> outcome.evidence().isEmpty());
    }

    /** The sentence before the number of reached targets. */
    public String getLeadBefore() {
        long all = profile.outcomes().size();
        String key = all == profile.targets() ? "competency_profile.leadAll" : "competency_profile.leadSome";
        return texts.format(key, all, profile.group().name().in(locale), profile.targets());
    }

    public long getReached() {
        return profile.reached();
    }

    /** The name of her group. */
    public String getGroup() {
        return isMeasured() ? profile.group().name().in(locale) : "";
    }

    public List<DomainView> getDomains() {
        return profile.domains().stream().map(this::domain).toList();
    }

    public DomainView getDomain() {
        return domain(chosen);
    }

    /** The outcomes of the chosen domain. */
    public List<OutcomeView> getOutcomes() {
        return chosen.outcomes().stream().map(this::outcome).toList();
    }

    /** All outcomes, for the table. */
    public List<OutcomeView> getAllOutcomes() {
        return profile.outcomes().stream().map(this::outcome).toList();
    }

    /** Levels that fall soon if nothing new comes, the soonest first. */
    public List<Falling> getFalling() {
        return profile.fallingBy(profile.today().plusDays(SOON)).stream()
                .map(outcome -> new Falling(
                        outcome.code(),
                        outcome.text().in(locale),
                        "/my/competencies/" + outcome.code(),
                        words.until(outcome.until())))
                .toList();
    }

    /** The activities she may be entrusted with. */
    public List<BundleView> getBundles() {
        return profile.bundles().stream()
                .map(bundle -> BundleView.of(bundle, words, locale))
                .toList();
    }

    /** Evidence for outcomes that are no more. */
    public List<EvidenceView> getElsewhere() {
        return profile.elsewhere().stream()
                .map(entry -> words.row(entry, profile.today(), profile.frameworkVersion()))
                .toList();
    }

    /** The version of the framework. */
    public String getVersion() {
        return profile.frameworkVersion();
    }

    public List<LevelName> getLevels() {
        return profile.levels().stream()
                .map(level -> new LevelName(level.level(), level.name().in(locale)))
                .toList();
    }

    /** The example in the legend: level 2, target 4. */
    public List<String> getExampleStones() {
        return OutcomeView.stones(2, 4);
    }

    /** Whether there is something to do next. */
    public boolean isStep() {
        return profile.first().isPresent();
    }

    /** What the next step is for. */
    public String getStepAbout() {
        return profile.first()
                .map(outcome -> outcome.code() + "　" + outcome.text().in(locale))
                .orElse("");
    }

    public String getStepTitle() {
        return step().label().in(locale);
    }

    public String getStepHref() {
        return step().href();
    }

    public String getStepText() {
        NextStep step = step();
        return step.minutes() > 0 ? texts.format("competency_profile.minutes", step.minutes()) : "";
    }

    /** Whether every target is reached. */
    public boolean isComplete() {
        return profile.targets() > 0 && profile.reached() == profile.targets();
    }

    private NextStep step() {
        return profile.first().orElseThrow().nextSteps().getFirst();
    }

    private DomainView domain(DomainStanding domain) {
        return DomainView.of(domain, domain.code().equals(chosen.code()), profile.group() != null, locale, texts);
    }

    private OutcomeView outcome(OutcomeStanding outcome) {
        return OutcomeView.of(outcome, words, locale);
    }
}

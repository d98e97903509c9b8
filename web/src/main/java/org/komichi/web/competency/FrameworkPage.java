package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.content.Source;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Bundle;
import org.komichi.framework.CompetencyFramework.Domain;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.framework.FrameworkChange;
import org.komichi.framework.FrameworkLibrary;
import org.komichi.framework.FrameworkSheet;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /competencies}: the framework for everybody. {@code #B3} leads to an outcome, {@code #B} to a domain. */
@Named
@RequestScoped
public class FrameworkPage {
    /** A level: its name and what earns it. */
    public record LevelView(int level, String name, String earns) {}

    /** A profession group. */
    public record GroupView(String code, String name) {}

    /** A domain with its outcomes. */
    public record DomainView(String code, String name, String brief, List<OutcomeView> outcomes) {}

    /**
     * An outcome.
     *
     * @param targets target levels by group in one line
     * @param rules what holds for it beyond the levels
     * @param before codes of what is better learnt before
     * @param activities codes of the activities that need it
     * @param levels the target of each group, in the order of the groups; a hyphen where there is none
     */
    public record OutcomeView(
            String code,
            String text,
            String targets,
            List<String> rules,
            List<String> before,
            List<String> activities,
            List<String> levels) {}

    /** An activity. */
    public record ActivityView(String code, String name, List<NeedView> needs) {}

    /** What an activity needs. */
    public record NeedView(String code, String text, String words) {}

    /** An outcome of the version before. */
    public record MovedView(String code, String text, String now) {}

    /** A source. */
    public record SourceView(String id, String title, String where, String note) {}

    @Inject
    FrameworkLibrary library;

    @Inject
    FrameBean frame;

    private FrameworkSheet sheet;
    private Locale locale;
    private Texts texts;

    @PostConstruct
    void load() {
        locale = frame.getLocale();
        texts = Texts.in(locale);
        sheet = library.latest();
    }

    public String getTitle() {
        return sheet.title().in(locale);
    }

    public String getVersion() {
        return framework().version();
    }

    public String getAbout() {
        return texts.format(
                "competency_framework.about",
                sheet.authors(),
                sheet.licence(),
                frame.getMoments().date(sheet.publishedAt()));
    }

    public boolean isReviewed() {
        return sheet.review().reviewed();
    }

    public String getReviewedBy() {
        return sheet.review().reviewed() ? sheet.review().by() : "";
    }

    /** The day of the review; before one, the day on which the sources were last looked at. */
    public String getReviewedOn() {
        var day =
                sheet.review().reviewed() ? sheet.review().on() : sheet.review().checkedOn();
        return day == null ? "" : frame.getMoments().date(day);
    }

    public String getSize() {
        return texts.format(
                "competency_framework.size",
                framework().domains().size(),
                framework().outcomes().size());
    }

    public List<LevelView> getLevels() {
        return framework().levels().stream()
                .map(level -> new LevelView(level.level(), in(level.name()), in(level.earns())))
                .toList();
    }

    public List<GroupView> getGroups() {
        return framework().groups().stream()
                .map(group -> new GroupView(group.code(), in(group.name())))
                .toList();
    }

    public List<DomainView> getDomains() {
        return framework().domains().stream().map(this::domain).toList();
    }

    public List<ActivityView> getActivities() {
        return framework().bundles().stream().map(this::activity).toList();
    }

    public List<SourceView> getSources() {
        return sheet.sources().stream()
                .map(source -> new SourceView(source.id(), source.title(), where(source), source.note()))
                .toList();
    }

    /** Whether there was a version before. */
    public boolean isChanged() {
        return sheet.change().isPresent();
    }

    public String getFrom() {
        return change().from();
    }

    /** What holds for evidence of the version before, in one sentence. */
    public String getChange() {
        return texts.format(
                change().moved().isEmpty() ? "competency_framework.sameCodes" : "competency_framework.movedCodes",
                change().from());
    }

    public List<MovedView> getMoved() {
        return change().moved().stream()
                .map(moved -> new MovedView(
                        moved.outcome(),
                        moved.text() == null ? "" : in(moved.text()),
                        moved.now().isEmpty()
                                ? texts.getString("competency_framework.gone")
                                : texts.format("competency_framework.now", joined(moved.now()))))
                .toList();
    }

    public List<String> getReworded() {
        return change().reworded();
    }

    public List<String> getAdded() {
        return change().added();
    }

    private DomainView domain(Domain domain) {
        return new DomainView(
                domain.code(),
                in(domain.name()),
                in(domain.shortName()),
                domain.outcomes().stream().map(this::outcome).toList());
    }

    private OutcomeView outcome(Outcome outcome) {
        Map<String, Integer> targets = outcome.targets();
        String words = framework().groups().stream()
                .filter(group -> targets.containsKey(group.code()))
                .map(group ->
                        texts.format("competency_framework.targetOf", in(group.name()), targets.get(group.code())))
                .collect(Collectors.joining(separator()));
        return new OutcomeView(
                outcome.code(),
                in(outcome.text()),
                words,
                rules(outcome),
                outcome.prerequisites(),
                framework().bundles().stream()
                        .filter(bundle -> bundle.needs().stream()
                                .anyMatch(need -> need.outcome().equals(outcome.code())))
                        .map(Bundle::code)
                        .toList(),
                framework().groups().stream()
                        .map(group ->
                                targets.containsKey(group.code()) ? String.valueOf(targets.get(group.code())) : "–")
                        .toList());
    }

    private List<String> rules(Outcome outcome) {
        List<String> rules = new ArrayList<>();
        if (outcome.procedure()) {
            rules.add(texts.format("competency_outcome.procedure", outcome.visitsNeeded()));
        }
        if (outcome.expires() != null) {
            rules.add(texts.format(
                    "competency_outcome.expires",
                    outcome.expires().level(),
                    outcome.expires().months()));
        }
        framework().groups().stream()
                .filter(group -> outcome.notes().containsKey(group.code()))
                .map(group -> texts.format(
                        "competency_framework.note",
                        in(group.name()),
                        in(outcome.notes().get(group.code()))))
                .forEach(rules::add);
        return rules;
    }

    private ActivityView activity(Bundle bundle) {
        return new ActivityView(
                bundle.code(),
                in(bundle.name()),
                bundle.needs().stream()
                        .map(need -> new NeedView(
                                need.outcome(),
                                in(framework()
                                        .outcome(need.outcome())
                                        .orElseThrow()
                                        .text()),
                                Stream.concat(
                                                Stream.of(texts.format(
                                                        "competency_framework.needed",
                                                        need.level(),
                                                        in(framework()
                                                                .level(need.level())
                                                                .name()))),
                                                only(need.groups()))
                                        .collect(Collectors.joining("　"))))
                        .toList());
    }

    private Stream<String> only(List<String> groups) {
        return groups.isEmpty()
                ? Stream.empty()
                : Stream.of(texts.format(
                        "competency_framework.only",
                        joined(framework().groups().stream()
                                .filter(group -> groups.contains(group.code()))
                                .map(Group::name)
                                .map(this::in)
                                .toList())));
    }

    private String where(Source source) {
        return source.generalKnowledge() ? "" : source.where();
    }

    private FrameworkChange change() {
        return sheet.change().orElseThrow();
    }

    private CompetencyFramework framework() {
        return sheet.framework();
    }

    private String joined(List<String> words) {
        return String.join(separator(), words);
    }

    private String separator() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ", " : "、";
    }

    private String in(Bilingual text) {
        return text.in(locale);
    }
}

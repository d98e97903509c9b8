package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.komichi.skills.Learner;
import org.komichi.skills.StationAgreement;
import org.komichi.skills.StationAgreements;
import org.komichi.web.frame.Address;

/** {@code /organizer/workshops/{slug}/stations/{code}/agreement}: how far instructors agree who watched the same tries. */
@Named
@RequestScoped
public class SkillsAgreementPage {
    @Inject
    StationAgreements agreements;

    @Inject
    SkillsWords words;

    @Inject
    Address address;

    private StationAgreements.Comparison comparison;
    private List<Row> rows;

    /** An item.
     * @param agreed in how many tries everybody said the same, of how many */
    public record Row(SkillsWords.Item item, String agreed, List<Difference> differences) {}

    /** A try in which they differ.
     * @param href of the learner's sheet; empty when she has left the workshop */
    public record Difference(String href, String who, String done, String notDone) {}

    @PostConstruct
    void load() {
        comparison = agreements.of(address.text("slug"), address.text("code"));
    }

    private StationAgreement agreement() {
        return comparison.agreement();
    }

    public String getTitle() {
        return words.in(comparison.summary().workshop().title());
    }

    public SkillsWords.Station getStation() {
        return words.station(comparison.station().station());
    }

    /** The list of people at the station. */
    public String getList() {
        return "/organizer/workshops/" + comparison.summary().workshop().slug() + "/stations/"
                + comparison.station().station().code();
    }

    /** Whether any try was watched by two. */
    public boolean isAny() {
        return agreement().tries() > 0;
    }

    /** What the figures rest on. */
    public String getBasis() {
        return words.texts()
                .format(
                        "skills_agreement.basis",
                        agreement().tries(),
                        agreement().raters(),
                        agreement().items().size());
    }

    /** The share of pairs who said the same. */
    public String getShare() {
        OptionalDouble share = agreement().share();
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f%%", share.getAsDouble() * 100);
    }

    /** The coefficient with two digits; empty when it is undefined. */
    public String getKappa() {
        OptionalDouble kappa = agreement().kappa();
        return kappa.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", kappa.getAsDouble());
    }

    /** Which coefficient, and why this one. */
    public String getMeasure() {
        return words.texts()
                .getString("skills_agreement.measure." + agreement().measure().name());
    }

    public boolean isUndefined() {
        return agreement().undefined();
    }

    public boolean isFew() {
        return agreement().few();
    }

    /** Below how many tries a coefficient says little. */
    public int getEnough() {
        return StationAgreement.FEW;
    }

    /** How many tries that two or more watched are not compared. */
    public int getLeftOut() {
        return agreement().leftOut();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = agreement().items().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(StationAgreement.ItemAgreement item) {
        return new Row(
                words.items(List.of(item.item())).getFirst(),
                words.texts()
                        .format("skills_day.share", item.agreed(), agreement().tries()),
                item.differences().stream().map(this::difference).toList());
    }

    private Difference difference(StationAgreement.Difference difference) {
        Learner learner = comparison.learners().get(difference.learner());
        return new Difference(
                learner == null ? "" : getList() + "/" + learner.registration(),
                words.texts()
                        .format(
                                "skills_agreement.try",
                                learner == null
                                        ? words.texts().getString("skills_agreement.left")
                                        : words.name(learner),
                                difference.tryNumber()),
                names(difference.done()),
                names(difference.notDone()));
    }

    private String names(List<String> instructors) {
        return instructors.stream()
                .map(name -> name.isEmpty() ? words.texts().getString("attendance_door.unnamed") : name)
                .collect(Collectors.joining("、"));
    }
}

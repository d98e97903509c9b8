package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.survey.Division;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.ScaleComparison;
import org.komichi.survey.comparison.Wave;
import org.komichi.survey.comparison.Zeros;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** What changed in the runs of one's own teams. Another team's run is not found. */
@Path("/v1/evaluations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    @Inject
    Runs runs;

    @Inject
    Evaluations evaluations;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** A run that can be evaluated. */
    public record EvaluationSummary(
            String id, String title, String subject, Run.State state, LocalDate startsOn, LocalDate endsOn) {}

    /** How many answered in a wave, and whether that may be described. */
    public record WaveBody(WaveKind wave, int invited, int responses, WaveResponses.Visibility visibility) {
        static WaveBody of(WaveResponses wave) {
            return new WaveBody(wave.kind(), wave.invited(), wave.responses(), wave.visibility());
        }
    }

    /** A group of the breakdown; people and comparison are null where the group is hidden. */
    public record GroupBody(
            String value,
            String label,
            @Nullable Integer people,
            @Nullable ComparisonBody comparison) {}

    /** How many said that an item does not concern them; null where a moment did not offer it or may not be described. */
    public record NotApplicableBody(
            String item,
            String label,
            @Nullable Integer pre,
            @Nullable Integer post) {}

    /** A comparison of a run, and its breakdown when one was asked for. */
    public record EvaluationBody(
            String id,
            Wave from,
            Wave to,
            List<WaveBody> waves,
            List<ItemComparison> items,
            List<ScaleComparison> scales,
            Comparison.Unpaired unpaired,
            List<NotApplicableBody> notApplicable,
            List<ComparisonBody.Warning> warnings,
            @Nullable List<GroupBody> groups) {}

    /** The runs of one's own teams, the latest first. */
    @GET
    @RolesAllowed(Role.Name.ORGANIZER)
    public PageOf<EvaluationSummary> list(@BeanParam PageQuery query) {
        Paging paging = query.paging();
        Locale reader = language.of(request);
        List<Run> own = runs.organized();
        return PageOf.of(
                own.size(),
                paging,
                own.stream()
                        .skip(paging.first())
                        .limit(paging.size())
                        .map(run -> new EvaluationSummary(
                                run.slug(),
                                run.title().in(reader),
                                run.subjectSlug(),
                                run.state(clock.instant()),
                                run.startsOn(),
                                run.endsOn()))
                        .toList());
    }

    /** What changed in one run, item by item; {@code ?by=…} adds the groups that are large enough. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Name.ORGANIZER)
    public EvaluationBody get(
            @PathParam("id") String id,
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("zeros") String zeros) {
        WavePair waves = WavePair.of(from, to);
        Zeros treatment = CompareResource.zeros(zeros);
        Division division = by == null ? null : division(by);
        Run run = runs.organized(id);
        Locale reader = language.of(request);
        WaveKind first = WaveKind.valueOf(waves.from().name());
        WaveKind second = WaveKind.valueOf(waves.to().name());
        Evaluation evaluation = evaluations.compareRun(run.id(), first, second, treatment);
        ComparisonBody body =
                evaluation.comparison() == null ? null : ComparisonBody.of(evaluation.comparison(), reader);
        List<GroupBody> groups = division == null
                ? null
                : evaluations.breakDown(run.id(), first, second, treatment, division).stream()
                        .map(group -> group(group, reader))
                        .toList();
        return new EvaluationBody(
                run.slug(),
                waves.from(),
                waves.to(),
                List.of(WaveBody.of(evaluation.from()), WaveBody.of(evaluation.to())),
                body == null ? List.of() : body.items(),
                body == null ? List.of() : body.scales(),
                body == null ? new Comparison.Unpaired(0, 0) : body.unpaired(),
                evaluation.notApplicable().stream()
                        .map(one ->
                                new NotApplicableBody(one.item(), one.words().in(reader), one.before(), one.after()))
                        .toList(),
                warnings(evaluation, body, reader),
                groups);
    }

    private static Division division(String by) {
        return Division.named(by)
                .orElseThrow(() -> new InvalidInput(
                        "by",
                        "not-one-of",
                        Arrays.stream(Division.values()).map(Division::key).collect(Collectors.joining(", "))));
    }

    private static GroupBody group(Evaluation.Group group, Locale reader) {
        return new GroupBody(
                group.value(),
                group.label().in(reader),
                group.people(),
                group.hidden() ? null : ComparisonBody.of(group.comparison(), reader));
    }

    /** A wave that is not described says so before anything else. */
    private static List<ComparisonBody.Warning> warnings(Evaluation evaluation, ComparisonBody body, Locale reader) {
        List<ComparisonBody.Warning> warnings = new ArrayList<>();
        for (WaveResponses wave : List.of(evaluation.from(), evaluation.to())) {
            if (wave.visibility() != WaveResponses.Visibility.SHOWN) {
                String code = "wave-"
                        + wave.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-');
                Wave moment = Wave.valueOf(wave.kind().name());
                warnings.add(new ComparisonBody.Warning(
                        code, null, moment, Texts.in(reader).format("api.warning." + code, null, moment)));
            }
        }
        if (body != null) {
            warnings.addAll(body.warnings());
        }
        return warnings;
    }
}

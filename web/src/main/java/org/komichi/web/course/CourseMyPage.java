package org.komichi.web.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.course.Learning;
import org.komichi.course.Studies;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /my}: the next step first, then the way, the competencies and what was completed. */
@Named
@RequestScoped
public class CourseMyPage {
    /** A course on which somebody is. */
    public record Way(String title, String href, PathView.NextView next, List<StepView> stones, String until) {}

    /** A questionnaire that asks her, and until when. */
    public record Asked(String href, String title, String until) {}

    /** A course that somebody completed. */
    public record Completed(String title, String on, String href) {}

    /**
     * A domain as a bar.
     *
     * @param percent of the targets reached
     */
    public record Domain(String name, long reached, long targets, long percent, String words) {}

    @Inject
    Learning learning;

    @Inject
    Competencies competencies;

    @Inject
    PathView path;

    @Inject
    Waves waves;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private List<Studies> studies;
    private CompetencyProfile profile;
    private List<Way> ways;
    private List<Asked> asked;
    private List<Domain> domains;

    @PostConstruct
    void load() {
        studies = learning.all();
        try {
            profile = competencies.standing();
        } catch (NotFound noFramework) {
            profile = null;
        }
        domains = ofProfile();
        ways = studies.stream()
                .filter(each -> each.completedOn() == null)
                .map(this::way)
                .toList();
        asked = waves.openForMe(studies.stream().map(each -> each.run().id()).toList()).stream()
                .filter(open -> open.kind() != WaveKind.PRE && open.kind() != WaveKind.POST)
                .filter(open -> !open.standing().settled())
                .map(open -> new Asked(
                        "/surveys/" + open.link(),
                        open.title().in(frame.getLocale()),
                        frame.getMoments().day(open.closesAt().minusMillis(1))))
                .toList();
    }

    /** Questionnaires that ask her now and stand on no way: looking back, and months later. */
    public List<Asked> getAsked() {
        return asked;
    }

    /** The courses that she is on, the one that began last first. */
    public List<Way> getWays() {
        return ways;
    }

    private Way way(Studies each) {
        return new Way(
                each.course().titleOf(each.run()).in(frame.getLocale()),
                "/courses/" + each.course().slug(),
                path.next(each),
                path.stones(each),
                each.run().state(clock.instant()) == Run.State.FINISHED
                        ? null
                        : frame.getMoments().date(each.run().endsOn()));
    }

    /** The one next step of the whole page. */
    public PathView.NextView getNext() {
        return ways.stream()
                .map(Way::next)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public List<Completed> getCompleted() {
        return studies.stream()
                .filter(each -> each.completedOn() != null)
                .map(each -> new Completed(
                        each.course().title().in(frame.getLocale()),
                        frame.getMoments().date(each.completedOn()),
                        "/my/certificates"))
                .toList();
    }

    /** Domains with a target for her profession. */
    public List<Domain> getDomains() {
        return domains;
    }

    private List<Domain> ofProfile() {
        Texts texts = Texts.in(frame.getLocale());
        return Optional.ofNullable(profile).map(CompetencyProfile::domains).orElse(List.of()).stream()
                .filter(domain -> domain.targets() > 0)
                .map(domain -> new Domain(
                        domain.code() + "　" + domain.shortName().in(frame.getLocale()),
                        domain.reached(),
                        domain.targets(),
                        domain.reached() * 100 / domain.targets(),
                        texts.format("course_my.reached", domain.targets(), domain.reached())))
                .toList();
    }

    /** Whose targets these are. */
    public String getGroup() {
        return profile == null || profile.group() == null
                ? null
                : profile.group().name().in(frame.getLocale());
    }
}

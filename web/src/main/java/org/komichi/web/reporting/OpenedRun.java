package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import org.komichi.course.Courses;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;

/** The run that the address names, as every page about one run shows it. Another team's run is not found. */
@Named
@RequestScoped
public class OpenedRun {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Courses courses;

    @Inject
    Waves waves;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Run run;
    private Bilingual title;
    private Boolean asked;

    @PostConstruct
    void read() {
        run = organizedRuns.run(address.text("slug"));
    }

    /** Called before the page is drawn, so that a run that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public Run run() {
        return run;
    }

    public String getSlug() {
        return run.slug();
    }

    /** With the title of its course. */
    public String getTitle() {
        if (title == null) {
            title = courses.title(run);
        }
        return title.in(locale());
    }

    /** Where the pages of this run begin. */
    public String getBase() {
        return "/organizer/runs/" + run.slug();
    }

    public boolean isCourse() {
        return run.subjectKind() == Run.SubjectKind.COURSE;
    }

    /** Whether this run asks its people, or may: courses always do. */
    public boolean isAsked() {
        if (asked == null) {
            asked = isCourse() || !waves.links(run.id()).isEmpty();
        }
        return asked;
    }

    /** For pages that have read the moments anyway: then nobody asks for them again. */
    void has(Collection<?> moments) {
        asked = isCourse() || !moments.isEmpty();
    }

    public Run.State getState() {
        return run.state(clock.instant());
    }

    /** First and last day, or the one day. */
    public String getDates() {
        return moments().dates(run.startsOn(), run.endsOn());
    }

    /** Dates and times in the zone of the run. */
    public Moments getMoments() {
        return moments();
    }

    Moments moments() {
        return new Moments(run.zone(), locale());
    }

    /** The reader's. */
    public Locale getLocale() {
        return locale();
    }

    Locale locale() {
        return language.of(request);
    }
}

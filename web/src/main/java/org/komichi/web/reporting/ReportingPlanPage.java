package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.course.Courses;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /organizer/runs/new} and {@code /organizer/runs/{slug}/edit}: plans a run, or changes what is announced. */
@Named
@RequestScoped
public class ReportingPlanPage {
    private static final List<String> ZONES = List.of("Asia/Tokyo", "UTC");

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Runs runs;

    @Inject
    Courses courses;

    @Inject
    Language language;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private Run run;
    private String course;
    private String titleJa;
    private String titleEn;
    private String startsOn;
    private String endsOn;
    private String zone = ZONES.getFirst();
    private Run.Joining joining = Run.Joining.OPEN;
    private int version;

    @PostConstruct
    void read() {
        Optional<String> slug = address.find("slug");
        if (slug.isEmpty()) {
            return;
        }
        run = runs.organizedCourse(slug.get());
        titleJa = run.title().ja();
        titleEn = run.title().en();
        startsOn = run.startsOn().toString();
        endsOn = run.endsOn().toString();
        joining = run.joining();
        version = run.version();
    }

    /** Called before the page is drawn, so that a run that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Plans the run, or saves the change, and goes to its page. */
    public void save() throws IOException {
        Optional<LocalDate> first = Typed.day(startsOn);
        Optional<LocalDate> last = Typed.day(endsOn);
        boolean named = !titleJa.isBlank() || refused("titleJa", "frame.required");
        boolean begins = first.isPresent() || refused("startsOn", "reporting_plan.date");
        boolean ends = last.isPresent() || refused("endsOn", "reporting_plan.date");
        if (!named || !begins || !ends) {
            return;
        }
        Bilingual title = new Bilingual(titleJa.strip(), titleEn == null || titleEn.isBlank() ? null : titleEn.strip());
        if (run == null) {
            Run planned = runs.plan(new Run(
                    freeSlug(courses.get(course).slug() + "-" + first.get()),
                    Run.SubjectKind.COURSE,
                    course,
                    title,
                    onlyTeam(),
                    ZoneId.of(ZONES.contains(zone) ? zone : ZONES.getFirst()),
                    first.get(),
                    last.get(),
                    joining,
                    clock.instant()));
            going.to("/organizer/runs/" + planned.slug() + "?done=planned");
        } else {
            int seen = version;
            version = run.version();
            runs.change(run.slug(), seen, title, first.get(), last.get(), joining);
            going.to("/organizer/runs/" + run.slug() + "?done=changed");
        }
    }

    public boolean isNew() {
        return run == null;
    }

    public boolean isAllowed() {
        return run != null || !runs.teams().isEmpty();
    }

    public String getBack() {
        return run == null ? "/organizer" : "/organizer/runs/" + run.slug();
    }

    public String getRunTitle() {
        return run == null ? "" : courses.title(run).in(language.of(request));
    }

    public List<SelectItem> getCourses() {
        Locale locale = language.of(request);
        return courses.all().stream()
                .map(one -> new SelectItem(
                        one.slug(), one.code() + "　" + one.title().in(locale)))
                .toList();
    }

    public List<SelectItem> getZones() {
        Locale locale = language.of(request);
        return ZONES.stream()
                .map(id -> new SelectItem(id, new Moments(ZoneId.of(id), locale).zoneName()))
                .toList();
    }

    public List<SelectItem> getJoinings() {
        Texts texts = Texts.in(language.of(request));
        return Stream.of(Run.Joining.values())
                .map(one -> new SelectItem(one, texts.getString("reporting_plan.joining." + one)))
                .toList();
    }

    private long onlyTeam() {
        return runs.teams().stream().findFirst().orElseThrow(org.komichi.shared.NotAllowed::new);
    }

    /** Says at a control what is wrong with it; false, for there is nothing to go on with. */
    private boolean refused(String field, String key) {
        Texts texts = Texts.in(language.of(request));
        String text = texts.format(key, texts.getString("reporting_plan." + field));
        FacesContext.getCurrentInstance()
                .addMessage("form:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        return false;
    }

    private String freeSlug(String wanted) {
        String slug = wanted;
        for (int i = 2; runs.find(slug).isPresent(); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /** Which state of the run the form shows. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Run.Joining getJoining() {
        return joining;
    }

    public void setJoining(Run.Joining joining) {
        this.joining = joining;
    }
}

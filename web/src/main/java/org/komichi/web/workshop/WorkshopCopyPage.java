package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/copy}: a new draft after the pattern of a workshop, from another day on. */
@Named
@RequestScoped
public class WorkshopCopyPage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopEditing editing;

    @Inject
    FreeAddress addresses;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary pattern;
    private String firstDay;
    private String slug;

    @PostConstruct
    void load() {
        pattern = workshops.organized(address.text("slug"));
        slug = addresses.after(pattern.workshop().slug());
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void copy() throws IOException {
        Optional<LocalDate> day = Typed.day(firstDay);
        if (day.isEmpty()) {
            Texts texts = Texts.in(frame.getLocale());
            String words = texts.format("workshop_edit.badDay", texts.getString("workshop_copy.firstDay"));
            FacesContext.getCurrentInstance()
                    .addMessage("form:firstDay", new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
            return;
        }
        String made = editing.copy(pattern.workshop().slug(), addresses.checked(slug), day.get())
                .workshop()
                .slug();
        going.to("/organizer/workshops/" + made + "/edit?done=copied");
    }

    public String getTitle() {
        return pattern.workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return "/organizer/workshops/" + pattern.workshop().slug();
    }

    /** When the pattern took place. */
    public String getDays() {
        return new Moments(pattern.zone(), frame.getLocale())
                .days(
                        pattern.sessions().getFirst().startsAt(),
                        pattern.sessions().getLast().endsAt());
    }

    public String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(String firstDay) {
        this.firstDay = firstDay;
    }

    /** The address of the new one. */
    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}

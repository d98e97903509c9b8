package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.komichi.run.Runs;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.Japan;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.ChangeNotice;
import org.komichi.workshop.PlannedWorkshop;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;

/**
 * {@code /organizer/workshops/new} and {@code /organizer/workshops/{slug}/edit}: the form of a workshop. A change of times or
 * places that people wait for is shown once more before it is saved and told.
 */
@Named
@RequestScoped
public class WorkshopEditPage {
    @Inject
    WorkshopEditing editing;

    @Inject
    Runs runs;

    @Inject
    FreeAddress addresses;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private PlannedWorkshop opened;
    private TypedPlan typed;
    private ChangeNotice notice;
    private boolean asking;
    private int edition;
    private String slug;
    private String agreed = "";

    @PostConstruct
    void load() {
        opened = address.find("slug").map(editing::planned).orElse(null);
        typed = opened == null ? TypedPlan.blank() : TypedPlan.of(opened.plan(), zone());
        edition = opened == null ? 0 : workshop().edition();
        // A form that is sent twice makes one workshop: it knows its address beforehand.
        slug = addresses.made();
        asking = address.find("form:agreed").isPresent();
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Saves what was typed, unless something is wrong with it or people have to be told first. */
    public void save() throws IOException {
        agreed = "";
        confirm();
    }

    /** Saves what was typed and tells it, when it is what she has agreed to tell. */
    public void confirm() throws IOException {
        asking = false;
        PlanReader reader = new PlanReader(typed, zone(), Texts.in(frame.getLocale()));
        try {
            Optional<WorkshopPlan> plan = reader.read();
            if (plan.isPresent() && opened == null) {
                going.to(base(draft(plan.get())) + "/preview?done=drafted");
            } else if (plan.isPresent() && agreedTo(plan.get())) {
                int seen = edition;
                edition = workshop().edition();
                editing.change(workshop().slug(), seen, plan.get());
                going.to(base(workshop().slug()) + "?done=changed");
            }
        } catch (BusinessRule rule) {
            reader.refuse(rule);
        }
        reader.faults()
                .forEach((control, words) -> FacesContext.getCurrentInstance()
                        .addMessage("form:" + control, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null)));
    }

    private boolean agreedTo(WorkshopPlan plan) {
        ChangeNotice asked = editing.notice(workshop().slug(), plan);
        String fingerprint = Integer.toHexString(asked.changes().toString().hashCode());
        if (asked.changes().isEmpty() || asked.seated() + asked.waiting() == 0 || fingerprint.equals(agreed)) {
            return true;
        }
        notice = asked;
        asking = true;
        agreed = fingerprint;
        return false;
    }

    private String draft(WorkshopPlan plan) {
        return editing.draft(addresses.checked(slug), zone(), plan).workshop().slug();
    }

    private Workshop workshop() {
        return opened.summary().workshop();
    }

    private ZoneId zone() {
        return opened == null ? Japan.ZONE : opened.summary().zone();
    }

    private static String base(String slug) {
        return "/organizer/workshops/" + slug;
    }

    public boolean isNew() {
        return opened == null;
    }

    public boolean isAllowed() {
        return opened != null || !runs.teams().isEmpty();
    }

    /** Whether she is asked before people are told. */
    public boolean isAsking() {
        return asking;
    }

    /** What would be told, in the reader's language. */
    public List<ChangeView> getChanges() {
        return notice == null
                ? List.of()
                : notice.changes().stream()
                        .map(change -> ChangeView.of(change, frame.getLocale()))
                        .toList();
    }

    public ChangeNotice getNotice() {
        return notice;
    }

    public String getTitle() {
        return opened == null ? "" : workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return opened == null ? "/organizer/workshops" : base(workshop().slug());
    }

    public String getZoneName() {
        return new Moments(zone(), frame.getLocale()).zoneName();
    }

    /** How many seats there are as the workshop is saved; 0 for a new one. */
    public int getSeatsThatExist() {
        return opened == null ? 0 : opened.plan().seatsThatExist();
    }

    public TypedPlan getTyped() {
        return typed;
    }

    /** Which edition of the workshop the form shows. */
    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    /** The address of a workshop that is not there yet. */
    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** What she has seen that people will be told. */
    public String getAgreed() {
        return agreed;
    }

    public void setAgreed(String agreed) {
        this.agreed = agreed;
    }
}

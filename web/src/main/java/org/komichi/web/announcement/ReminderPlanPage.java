package org.komichi.web.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.announcement.ReminderPlan;
import org.komichi.announcement.ReminderPlans;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** The part of {@code /organizer/workshops/{slug}/message} that is about the reminders before each meeting. */
@Named
@RequestScoped
public class ReminderPlanPage {
    private static final String OFF = "off";

    @Inject
    Workshops workshops;

    @Inject
    ReminderPlans plans;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private Texts texts;
    private String days;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        texts = Texts.in(frame.getLocale());
        days = plans.daysBefore(slug()).map(String::valueOf).orElse(OFF);
    }

    /** Plans the reminders anew. */
    public void plan() throws IOException {
        plans.choose(slug(), OFF.equals(days) ? null : Integer.valueOf(days));
        going.to("/organizer/workshops/" + slug() + "/message?done=planned#reminders");
    }

    /** When the reminders can go out. */
    public List<SelectItem> getDayChoices() {
        return Stream.concat(
                        Stream.of(new SelectItem(OFF, texts.getString("announcement_message.days.off"))),
                        IntStream.rangeClosed(0, ReminderPlan.MOST_DAYS)
                                .mapToObj(day -> new SelectItem(
                                        String.valueOf(day),
                                        day == 0
                                                ? texts.getString("announcement_message.days.same")
                                                : texts.format("announcement_message.days", day))))
                .toList();
    }

    /** The reminder of each meeting, in the reader's words. */
    public List<ReminderView> getReminders() {
        Moments moments = new Moments(summary.zone(), frame.getLocale());
        return plans.reminders(slug()).stream()
                .map(reminder -> new ReminderView(
                        reminder.session().title().in(frame.getLocale()),
                        moments.dateAndTime(reminder.session().startsAt()),
                        reminder.at() == null ? "" : moments.dateAndTime(reminder.at()),
                        reminder.people()))
                .toList();
    }

    /** The reminder of the next meeting, in both languages. */
    public List<LetterView> getReminderLetters() {
        return LetterView.both(plans.letters(slug()), texts);
    }

    private String slug() {
        return summary.workshop().slug();
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}

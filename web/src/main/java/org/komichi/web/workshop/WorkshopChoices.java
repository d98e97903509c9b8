package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.course.Courses;
import org.komichi.identity.Places;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Workshop;

/** What one can choose in the form of a workshop, in the reader's language. */
@Named
@RequestScoped
public class WorkshopChoices {
    @Inject
    Professions professions;

    @Inject
    Places places;

    @Inject
    Courses courses;

    @Inject
    FrameBean frame;

    public List<SelectItem> getKinds() {
        return choices(Workshop.Kind.values(), "workshop.kind.");
    }

    public List<SelectItem> getFormats() {
        return Stream.of(Workshop.Format.values())
                .map(one -> new SelectItem(one.name(), one.label().in(frame.getLocale())))
                .toList();
    }

    public List<SelectItem> getModes() {
        return choices(Eligibility.Mode.values(), "workshop_edit.mode.");
    }

    public List<SelectItem> getWhens() {
        return choices(Programme.When.values(), "workshop.when.");
    }

    public List<SelectItem> getSubstitutions() {
        return choices(RegistrationTerms.Substitution.values(), "workshop_edit.substitution.");
    }

    public List<SelectItem> getGuests() {
        return choices(OpenToGuests.values(), "workshop_edit.guests.");
    }

    public List<SelectItem> getAnswered() {
        return choices(Question.Kind.values(), "workshop_edit.answered.");
    }

    public List<SelectItem> getExperience() {
        return professions.experienceBands().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    public List<SelectItem> getCourses() {
        return courses.all().stream()
                .map(one -> new SelectItem(one.slug(), one.title().in(frame.getLocale())))
                .toList();
    }

    public List<SelectItem> getProfessions() {
        return professions.all().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    public List<SelectItem> getWorkplaces() {
        return professions.workplaceKinds().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    public List<SelectItem> getPrefectures() {
        return places.prefectures().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    private List<SelectItem> choices(Enum<?>[] all, String key) {
        Texts texts = Texts.in(frame.getLocale());
        return Stream.of(all)
                .map(one -> new SelectItem(one.name(), texts.getString(key + one.name())))
                .toList();
    }
}

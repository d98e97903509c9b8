package org.komichi.web.prework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.course.Courses;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Prework;

/** What an organizer can ask for before a workshop, in her language. */
@Named
@RequestScoped
public class PreworkChoices {
    @Inject
    Courses courses;

    @Inject
    FrameBean frame;

    /** The modules of every published course. */
    public List<SelectItem> getModules() {
        return courses.all().stream()
                .flatMap(course -> course.modules().stream()
                        .map(module -> new SelectItem(
                                course.slug() + "/" + module.slug(),
                                module.code() + "　" + module.title().in(frame.getLocale()))))
                .toList();
    }

    public List<SelectItem> getOtherwise() {
        Texts texts = Texts.in(frame.getLocale());
        return Stream.of(Prework.Otherwise.values())
                .map(one -> new SelectItem(one.name(), texts.getString("prework.otherwise." + one)))
                .toList();
    }
}

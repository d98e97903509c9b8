package org.komichi.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.komichi.skills.MySkills;

/** From which of one's registrations a page leads to results at stations. */
@Named
@RequestScoped
public class SkillsLinks {
    @Inject
    MySkills skills;

    private Set<String> with;

    /** Whether the workshop of this registration has stations. */
    public boolean from(String registration) {
        if (with == null) {
            with = skills.withStations();
        }
        return with.contains(registration);
    }
}

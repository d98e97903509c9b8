package org.komichi.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** How members of a group are called on its pages. */
@Named("groupWords")
@RequestScoped
public class GroupWords {
    @Inject
    Professions professions;

    @Inject
    FrameBean frame;

    /** A name and a profession; who told no name, or is gone, is called so.
     * @param profession code, or null */
    public String who(String name, String profession) {
        String called = name == null ? Texts.in(frame.getLocale()).getString("discussion.somebody") : name;
        return profession == null
                ? called
                : professions
                        .find(profession)
                        .map(known -> called + "　" + known.label().in(frame.getLocale()))
                        .orElse(called);
    }
}

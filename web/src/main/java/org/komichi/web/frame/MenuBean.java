package org.komichi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The menus of the frame for whoever looks at them; only pages that exist. Worked out here and not in the template: the menu
 * stands on every page, some of it three times, and a list costs a tenth of as many components.
 */
@Named("menu")
@RequestScoped
public class MenuBean {
    /**
     * A link of a menu.
     *
     * @param href from the context root
     * @param icon beside the words; null without one
     * @param current {@code page} where the reader is, else {@code false}: the value of {@code aria-current}
     */
    public record Link(String href, String icon, String words, String current) {}

    @Inject
    FrameBean frame;

    private List<Link> main;

    /** The main menu. */
    public List<Link> getMain() {
        if (main == null) {
            main = main();
        }
        return main;
    }

    private List<Link> main() {
        List<Link> links = new ArrayList<>();
        if (frame.isVisitor()) {
            links.add(below("/courses", null, "frame.courses"));
            links.add(below("/workshops", null, "frame.workshops"));
            links.add(below("/cases", null, "frame.cases"));
            links.add(below("/about", null, "frame.about"));
        } else {
            links.add(only("/my", null, "frame.my"));
            links.add(below("/courses", null, "frame.courses"));
            links.add(below("/workshops", null, "frame.workshops"));
            links.add(below("/cases", null, "frame.cases"));
            links.add(below("/my/competencies", null, "frame.competencies"));
        }
        if (frame.isManager()) {
            links.add(below("/my/station", null, "frame.station"));
        }
        if (frame.isOrganizer()) {
            links.add(link("/organizer", null, "frame.organizer", "/organizer/runs/"));
            links.add(below("/organizer/workshops", null, "frame.organizedWorkshops"));
            links.add(link("/organizer/packs", null, "frame.packs", "/organizer/instruments"));
        }
        if (frame.isEditorial()) {
            links.add(below("/editor/cases", null, "editorial_list.menu"));
        }
        if (frame.isAdmin()) {
            links.add(below("/admin/people", null, "frame.accounts"));
            links.add(below("/admin/outbox", null, "frame.outbox"));
            links.add(below("/admin/audit", null, "frame.audit"));
        }
        return links;
    }

    /** What belongs to the person who is signed in, under her initial. */
    public List<Link> getMine() {
        return List.of(
                below("/my/profile", "user", "frame.profile"),
                below("/my/registrations", "cal", "frame.registrations"),
                below("/my/cases", "list", "frame.myCases"),
                below("/groups", "people", "frame.groups"),
                below("/my/certificates", "award", "frame.certificates"));
    }

    /** The tabs at the foot of a phone. */
    public List<Link> getTabs() {
        return List.of(
                only("/my", "home", "frame.my"),
                below("/courses", "book", "frame.courses"),
                below("/workshops", "cal", "frame.meetings"),
                below("/cases", "folder", "frame.cases"),
                below("/my/competencies", "stones", "frame.competencies"));
    }

    private Link only(String href, String icon, String words) {
        return link(href, icon, words, null);
    }

    private Link below(String href, String icon, String words) {
        return link(href, icon, words, href + "/");
    }

    /** @param also beginning of further addresses that belong to it; null when there are none */
    private Link link(String href, String icon, String words, String also) {
        String path = frame.getPath();
        boolean here = path.equals(href) || also != null && path.startsWith(also);
        return new Link(href, icon, Texts.in(frame.getLocale()).getString(words), here ? "page" : "false");
    }
}

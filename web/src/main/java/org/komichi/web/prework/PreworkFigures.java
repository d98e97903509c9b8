package org.komichi.web.prework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.komichi.prework.PreworkBook;
import org.komichi.prework.PreworkStanding;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** How far those who have a seat are with what is to be done beforehand, on the organizer's pages of a workshop. */
@Named
@RequestScoped
public class PreworkFigures {
    private static final String NOT_READY = "notReady";

    @Inject
    PreworkBook book;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private PreworkStanding standing;

    private PreworkStanding standing() {
        if (standing == null) {
            standing = book.of(address.text("slug"));
        }
        return standing;
    }

    /** Whether anything is asked for. */
    public boolean isAsked() {
        return !standing().asked().isEmpty();
    }

    public int getNotReady() {
        return standing().notReady().size();
    }

    public int getSeated() {
        return standing().done().size();
    }

    /** What nobody can join now who has not yet. */
    public List<String> getOutOfReach() {
        return standing().outOfReach().stream()
                .map(task -> task.label().in(frame.getLocale()))
                .toList();
    }

    /** 2/3; nothing for who has no seat. */
    public String done(String registration) {
        Integer done = standing().done().get(registration);
        return done == null
                ? ""
                : Texts.in(frame.getLocale())
                        .format("prework.done", done, standing().asked().size());
    }

    public boolean ready(String registration) {
        return !standing().notReady().contains(registration);
    }

    /** Whether only those are shown who are not ready. */
    public boolean isFiltered() {
        return isAsked() && address.find("prework").filter(NOT_READY::equals).isPresent();
    }

    /** Codes of those who are shown when only those who are not ready are. */
    public Set<String> shown() {
        return standing().notReady();
    }

    /** The address of the list as it is filtered now. */
    public String address(String base) {
        return isFiltered() ? AddressedRows.with(base, "prework", NOT_READY) : base;
    }
}

package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komichi.identity.PeopleImport;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;

/** Invites people by a pasted list. Lines that could not be taken are named and stay in the box, to be mended. */
@Named
@RequestScoped
public class AdminInvitePage {
    @Inject
    HttpServletRequest request;

    @Inject
    PeopleImport people;

    @Inject
    Language language;

    private String lines;
    private Integer created;
    private int existing;
    private List<Refused> refused = List.of();

    /** A line that was not taken, and why. */
    public record Refused(int line, String why) {}

    /** Invites everybody on the list whose line can be taken. */
    public void invite() {
        PastedPeople pasted = PastedPeople.read(lines);
        PeopleImport.Outcome outcome = people.take(pasted.people(), false);
        String unreadable = Texts.in(language.of(request)).getString("admin_invite.unreadable");
        List<Refused> faults = new ArrayList<>();
        pasted.faultyLines().forEach(line -> faults.add(new Refused(line, unreadable)));
        outcome.refusals()
                .forEach(refusal -> faults.add(
                        new Refused(refusal.line(), RulesAsMessages.text(refusal.rule(), language.of(request)))));
        faults.sort(Comparator.comparingInt(Refused::line));
        refused = List.copyOf(faults);
        created = outcome.created();
        existing = outcome.existing();
        if (refused.isEmpty()) {
            lines = null;
        }
    }

    public boolean isInvited() {
        return created != null;
    }

    public Integer getCreated() {
        return created;
    }

    public int getExisting() {
        return existing;
    }

    public List<Refused> getRefused() {
        return refused;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }
}

package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.komichi.account.PeopleImport;
import org.komichi.identity.Profile;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.PastedPeople;
import org.komichi.web.identity.ProfessionWords;

/** Invites people by a pasted list. Lines that could not be taken are named and stay in the box, to be mended. */
@Named
@RequestScoped
public class AdminInvitePage {
    @Inject
    HttpServletRequest request;

    @Inject
    PeopleImport people;

    @Inject
    ProfessionWords professions;

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
        PeopleImport.Outcome outcome =
                people.take(pasted.people().stream().map(this::line).toList(), false);
        Texts texts = Texts.in(language.of(request));
        List<Refused> faults = new ArrayList<>();
        pasted.faults()
                .forEach(fault -> faults.add(new Refused(
                        fault.number(), texts.format("identity_pasted." + fault.problem(), fault.about()))));
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

    private PeopleImport.Line line(PastedPeople.Line one) {
        Profile profile = new Profile(
                one.name(), one.reading(), professions.code(one.profession()), null, null, null, null, null);
        return new PeopleImport.Line(one.number(), one.email(), profile, one.station(), Locale.JAPANESE);
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

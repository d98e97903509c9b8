package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.skills.StationRounds;
import org.komichi.web.frame.Address;

/**
 * {@code /organizer/workshops/{slug}/stations/{code}/round}: only the shell, its words and the checklist, nobody's name. What
 * happens there is done by {@code assets/round} with the interface, because it goes on without a network.
 */
@Named
@RequestScoped
public class SkillsRoundPage {
    @Inject
    StationRounds rounds;

    @Inject
    SkillsWords words;

    @Inject
    Address address;

    private StationRounds.Opened opened;

    @PostConstruct
    void load() {
        opened = rounds.open(address.text("slug"), address.text("code"));
    }

    public String getSlug() {
        return opened.summary().workshop().slug();
    }

    public String getTitle() {
        return words.in(opened.summary().workshop().title());
    }

    public String getZone() {
        return opened.summary().zone().getId();
    }

    /** The list of people at the station, with the network. */
    public String getList() {
        return "/organizer/workshops/" + getSlug() + "/stations/" + getStation().code();
    }

    public SkillsWords.Station getStation() {
        return words.station(opened.station().station());
    }

    public SkillsWords.Reviewed getReview() {
        return words.reviewed(List.of(opened.station()));
    }

    /** The version of the checklist on the screen. */
    public long getVersion() {
        return opened.station().pack().versionId();
    }

    /** How long a group stays. */
    public int getMinutes() {
        return opened.station().station().minutes();
    }

    public List<SkillsWords.Item> getItems() {
        return words.items(opened.station().station().items());
    }

    /** Whether there is anything that the shortcut may tick. */
    public boolean isShortcut() {
        return getItems().stream().anyMatch(item -> !item.critical());
    }

    public List<String> getSources() {
        return words.sources(opened.station());
    }

    public boolean isAssesses() {
        return opened.assesses();
    }
}

package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.GroupSpaces;
import org.komichi.discussion.Moderation;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /groups}: the groups that somebody is in; with {@code ?case=…} the place to bring a case into one of them. */
@Named
@RequestScoped
public class GroupsPage {
    @Inject
    GroupSpaces spaces;

    @Inject
    CaseDiscussions discussions;

    @Inject
    Moderation moderation;

    @Inject
    Address address;

    @Inject
    Going going;

    private List<GroupSpaces.Line> groups;
    private String name;
    private String purpose;

    @PostConstruct
    void load() {
        groups = spaces.mine();
    }

    /** Makes a group. */
    public void make() throws IOException {
        going.to("/groups/" + spaces.make(name, purpose) + "?done=made");
    }

    /** Brings the case of the address into a group. */
    public void bring(String group) throws IOException {
        String slug = address.text("case");
        discussions.open(group, slug);
        going.to("/groups/" + group + "/cases/" + slug);
    }

    public List<GroupSpaces.Line> getGroups() {
        return groups;
    }

    public List<CaseDiscussions.Line> getDiscussions() {
        return discussions.mine();
    }

    public boolean isBringing() {
        return address.find("case").isPresent();
    }

    public boolean isMaker() {
        return spaces.mayMake();
    }

    public boolean isModerator() {
        return moderation.moderates();
    }

    public int getLongestName() {
        return GroupSpaces.LONGEST_NAME;
    }

    public int getLongestPurpose() {
        return GroupSpaces.LONGEST_PURPOSE;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}

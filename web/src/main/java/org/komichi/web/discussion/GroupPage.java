package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.GroupSpaces;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /groups/{group}}: what a group talks about and who is in it; facilitators invite here. */
@Named
@RequestScoped
public class GroupPage {
    @Inject
    GroupSpaces spaces;

    @Inject
    CaseDiscussions caseDiscussions;

    @Inject
    Address address;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private GroupSpaces.Opened group;
    private List<CaseDiscussions.Line> discussions;
    private String email;

    @PostConstruct
    void load() {
        group = spaces.open(address.text("group"));
        discussions = caseDiscussions.of(group.slug());
    }

    /** Called before the page is drawn, so that a group that she is not in answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Opens a new link. */
    public void invite() throws IOException {
        spaces.invite(group.slug());
        going.to(href() + "?done=invited#invite");
    }

    /** Ends the link. */
    public void endInvitation() throws IOException {
        spaces.endInvitation(group.slug());
        going.to(href() + "?done=ended#invite");
    }

    /** Takes in somebody with an account. */
    public void add() throws IOException {
        spaces.add(group.slug(), email);
        going.to(href() + "?done=added#members");
    }

    /** Leaves. */
    public void leave() throws IOException {
        spaces.leave(group.slug());
        going.to("/groups?done=left");
    }

    private String href() {
        return "/groups/" + group.slug();
    }

    /** The whole link, to be sent to somebody. */
    public String getLink() {
        String whole = request.getRequestURL().toString();
        String site = whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
        return site + request.getContextPath() + href() + "/join/" + group.invitation();
    }

    public GroupSpaces.Opened getGroup() {
        return group;
    }

    public List<CaseDiscussions.Line> getDiscussions() {
        return discussions;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

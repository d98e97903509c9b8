package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.FacilitatedDiscussions;
import org.komichi.discussion.FacilitatedDiscussions.Roll;
import org.komichi.discussion.Posting;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /groups/{group}/cases/{slug}}: the questions of a case in a group; facilitators close the discussion here. */
@Named
@RequestScoped
public class GroupCasePage {
    @Inject
    CaseDiscussions discussions;

    @Inject
    FacilitatedDiscussions facilitated;

    @Inject
    Address address;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private CaseDiscussions.Talk talk;
    private Roll roll;
    private String reason;

    @PostConstruct
    void load() {
        talk = discussions.talk(group(), slug());
        roll = talk.facilitator() ? facilitated.roll(group(), slug()) : new Roll(List.of(), List.of());
    }

    /** Called before the page is drawn, so that what is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Closes it and vouches for those who are ticked. */
    public void close() throws IOException {
        facilitated.close(group(), slug(), present());
        going.to(getHref() + "?done=closed#roll");
    }

    private List<Long> present() {
        return Stream.ofNullable(request.getParameterValues("present"))
                .flatMap(Stream::of)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Whether somebody was ticked in the form that was sent. */
    public boolean ticked(long person) {
        return present().contains(person);
    }

    /** Takes back that somebody took part. */
    public void withdraw() throws IOException {
        facilitated.withdraw(group(), slug(), address.number("part"), reason);
        going.to(getHref() + "?done=withdrawn#roll");
    }

    /** The discussion goes on. */
    public void goOn() throws IOException {
        facilitated.goOn(group(), slug());
        going.to(getHref() + "?done=goesOn");
    }

    /** Whose part is to be taken back: named in the address. */
    public FacilitatedDiscussions.Took getWithdrawing() {
        Optional<String> part = address.find("part");
        return roll.took().stream()
                .filter(took -> took.withdrawnBecause() == null
                        && part.filter(String.valueOf(took.part())::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private String group() {
        return address.text("group");
    }

    private String slug() {
        return address.text("slug");
    }

    public String getHref() {
        return "/groups/" + group() + "/cases/" + slug();
    }

    public String getGroupHref() {
        return "/groups/" + group();
    }

    public CaseDiscussions.Talk getTalk() {
        return talk;
    }

    public Roll getRoll() {
        return roll;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getLongest() {
        return Posting.LONGEST_REASON;
    }
}

package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.komichi.deidentification.Finding;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.Posting;
import org.komichi.discussion.Said;
import org.komichi.discussion.SeenPost;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.identity.Going;

/**
 * {@code /groups/{group}/cases/{slug}/{question}}: what a group says about a question. {@code ?reply=}, {@code ?mend=} and
 * {@code ?report=} name the post that the form at the end is about.
 */
@Named
@RequestScoped
public class ConversationPage {
    private static final int SIZE = 20;

    @Inject
    CaseDiscussions discussions;

    @Inject
    Posting posting;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private CaseDiscussions.Thread thread;
    private List<Finding> stopping = List.of();
    private String words;
    private boolean fictional;
    private String reason;

    @PostConstruct
    void load() {
        thread = discussions.thread(group(), slug(), question(), address.paging(SIZE));
        words = named("mend").filter(SeenPost::mendable).map(SeenPost::words).orElse("");
    }

    /** Called before the page is drawn, so that what is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Says it, or says it better; words that may point to somebody are shown first. */
    public void say() throws IOException {
        stopping = fictional ? List.of() : posting.stopping(words);
        if (!stopping.isEmpty()) {
            return;
        }
        Optional<SeenPost> mended = named("mend");
        int number;
        if (mended.isPresent()) {
            number = mended.get().number();
            posting.mend(group(), slug(), question(), number, new Said(words, null, fictional));
        } else {
            Integer reply = named("reply").map(SeenPost::number).orElse(null);
            number = posting.say(group(), slug(), question(), new Said(words, reply, fictional), form.formId());
        }
        going.to(href() + "?page=" + (number - 1) / SIZE + "&done=said#post-" + number);
    }

    /** Takes a post back. */
    public void takeBack(int number) throws IOException {
        posting.takeBack(group(), slug(), question(), number);
        going.to(href() + "?page=" + (number - 1) / SIZE + "&done=takenBack#post-" + number);
    }

    /** Asks the moderators to look. */
    public void report() throws IOException {
        int number = named("report").orElseThrow(NotFound::new).number();
        posting.report(group(), slug(), question(), number, reason);
        going.to(href() + "?page=" + (number - 1) / SIZE + "&done=reported#post-" + number);
    }

    // A post of this page that the address names.
    private Optional<SeenPost> named(String what) {
        return address.find(what)
                .flatMap(number -> thread.posts().items().stream()
                        .filter(post -> String.valueOf(post.number()).equals(number))
                        .findFirst());
    }

    private String group() {
        return address.text("group");
    }

    private String slug() {
        return address.text("slug");
    }

    private String question() {
        return address.text("question");
    }

    private String href() {
        return "/groups/" + group() + "/cases/" + slug() + "/" + question();
    }

    public String getHref() {
        return href();
    }

    public String getCaseHref() {
        return "/groups/" + group() + "/cases/" + slug();
    }

    public CaseDiscussions.Thread getThread() {
        return thread;
    }

    public SeenPost getReplying() {
        return named("reply").orElse(null);
    }

    public SeenPost getMending() {
        return named("mend").filter(SeenPost::mendable).orElse(null);
    }

    public SeenPost getReporting() {
        return named("report").filter(SeenPost::standing).orElse(null);
    }

    public List<Finding> getStopping() {
        return stopping;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isFictional() {
        return fictional;
    }

    public void setFictional(boolean fictional) {
        this.fictional = fictional;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getLongest() {
        return Posting.LONGEST;
    }

    public int getLongestReason() {
        return Posting.LONGEST_REASON;
    }
}

package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.discussion.CaseLists;
import org.komichi.discussion.NamedCase;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /my/cases/lists/{list}}: one list: order, take out and put back, rename, remove. */
@Named
@RequestScoped
public class CaseListPage {
    @Inject
    CaseLists lists;

    @Inject
    Address address;

    @Inject
    Going going;

    private CaseLists.Opened list;
    private String name;

    @PostConstruct
    void load() {
        list = lists.open(address.number("list"));
        name = list.name();
    }

    /** Called before the page is drawn, so that a list that is not hers answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Moves a case. */
    public void move(long caseId, boolean up) throws IOException {
        lists.move(list.id(), caseId, up);
        going.to(href() + "?done=moved#case-" + caseId);
    }

    /** Takes a case out; the page that follows offers to put it back. */
    public void drop(NamedCase one) throws IOException {
        int at = lists.drop(list.id(), one.id());
        going.to(href() + (one.gone() || at < 0 ? "?done=dropped" : "?done=dropped&back=" + one.slug() + "&at=" + at));
    }

    /** Puts back the case that was just taken out. */
    public void putBack() throws IOException {
        lists.keep(list.id(), address.text("back"), (int) Math.min(address.number("at"), CaseLists.MOST_CASES));
        going.to(href() + "?done=putBack");
    }

    /** Calls it otherwise. */
    public void rename() throws IOException {
        lists.rename(list.id(), name);
        going.to(href() + "?done=renamed");
    }

    /** Removes it. */
    public void remove() throws IOException {
        lists.remove(list.id());
        going.to("/my/cases?done=removed");
    }

    private String href() {
        return "/my/cases/lists/" + list.id();
    }

    public CaseLists.Opened getList() {
        return list;
    }

    public boolean isUndoable() {
        return address.find("back").isPresent() && address.find("at").isPresent();
    }

    public int getLongest() {
        return CaseLists.LONGEST_NAME;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.discussion.CaseDiscussions;
import org.komichi.discussion.CaseLists;
import org.komichi.discussion.CaseNotes;
import org.komichi.web.identity.Going;

/** {@code /my/cases}: what somebody keeps of the library. */
@Named
@RequestScoped
public class MyCasesPage {
    @Inject
    CaseLists caseLists;

    @Inject
    CaseNotes caseNotes;

    @Inject
    CaseDiscussions discussions;

    @Inject
    Going going;

    private List<CaseLists.Line> lists;
    private List<CaseNotes.Noted> notes;
    private List<CaseNotes.Thought> thoughts;
    private List<CaseDiscussions.Line> talks;
    private String name;

    @PostConstruct
    void load() {
        lists = caseLists.mine(0);
        notes = caseNotes.notes();
        thoughts = caseNotes.thoughts();
        talks = discussions.mine();
    }

    /** Makes a list. */
    public void make() throws IOException {
        going.to("/my/cases/lists/" + caseLists.make(name));
    }

    public List<CaseLists.Line> getLists() {
        return lists;
    }

    public List<CaseNotes.Noted> getNotes() {
        return notes;
    }

    public List<CaseNotes.Thought> getThoughts() {
        return thoughts;
    }

    /** What her groups talk about. */
    public List<CaseDiscussions.Line> getTalks() {
        return talks;
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

package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.komichi.deidentification.PatientTraces;
import org.komichi.discussion.CaseLists;
import org.komichi.discussion.CaseNotes;
import org.komichi.web.caselibrary.CasePage;
import org.komichi.web.identity.Going;

/** What a signed-in reader keeps of a case, on its page: her lists and a note for herself. */
@Named("caseOwn")
@RequestScoped
public class CaseOwn {
    @Inject
    CasePage page;

    @Inject
    CaseLists lists;

    @Inject
    CaseNotes notes;

    @Inject
    Going going;

    private long caseId;
    private List<CaseLists.Line> mine;
    private String note;
    private Long into;
    private String name;

    @PostConstruct
    void load() {
        caseId = page.getReadable().id();
        mine = lists.mine(caseId);
        note = notes.on(caseId).orElse("");
    }

    /** Puts the case into the list that was chosen, or into a new one. */
    public void keep() throws IOException {
        boolean fresh = into == null || name != null && !name.isBlank();
        lists.keep(fresh ? lists.make(name) : into, slug(), Integer.MAX_VALUE);
        going.to("/cases/" + slug() + "?done=kept#own");
    }

    /** Takes it out of a list. */
    public void drop(long list) throws IOException {
        lists.drop(list, caseId);
        going.to("/cases/" + slug() + "?done=dropped#own");
    }

    /** Keeps the note, where nothing saves itself. */
    public void write() throws IOException {
        notes.keep(slug(), note);
        going.to("/cases/" + slug() + "?done=noted#own");
    }

    private String slug() {
        return page.getDocument().slug();
    }

    public String getSlug() {
        return slug();
    }

    /** The lists that hold it. */
    public List<CaseLists.Line> getHolding() {
        return mine.stream().filter(CaseLists.Line::holds).toList();
    }

    /** The lists that do not. */
    public List<CaseLists.Line> getOthers() {
        return mine.stream().filter(line -> !line.holds()).toList();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTraces() {
        return String.join("、", PatientTraces.in(Objects.toString(note, "")));
    }

    public int getLongest() {
        return CaseNotes.LONGEST;
    }

    public int getLongestName() {
        return CaseLists.LONGEST_NAME;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

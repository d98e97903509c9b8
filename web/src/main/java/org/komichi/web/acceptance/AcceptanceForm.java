package org.komichi.web.acceptance;

import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.Acceptance.Condition;

/** The fields of the form as they were typed. */
public class AcceptanceForm {
    private String accepting;
    private String nurses;
    private String childrenNow;
    private String childrenNew;
    private String[] conditions = {};
    private String words;
    private String cover;
    private String listed;
    private boolean publishable;

    /** What was told last, to be changed. */
    static AcceptanceForm of(Acceptance told) {
        AcceptanceForm form = new AcceptanceForm();
        form.accepting = told.accepting().name();
        form.nurses = String.valueOf(told.nurses());
        form.childrenNow = String.valueOf(told.childrenNow());
        form.childrenNew = String.valueOf(told.childrenNew());
        form.conditions = told.conditions().stream().map(Condition::name).toArray(String[]::new);
        form.words = told.words();
        form.cover = told.cover().name();
        form.listed = told.listed().name();
        form.publishable = told.publishable();
        return form;
    }

    public String getAccepting() {
        return accepting;
    }

    public void setAccepting(String accepting) {
        this.accepting = accepting;
    }

    public String getNurses() {
        return nurses;
    }

    public void setNurses(String nurses) {
        this.nurses = nurses;
    }

    public String getChildrenNow() {
        return childrenNow;
    }

    public void setChildrenNow(String childrenNow) {
        this.childrenNow = childrenNow;
    }

    public String getChildrenNew() {
        return childrenNew;
    }

    public void setChildrenNew(String childrenNew) {
        this.childrenNew = childrenNew;
    }

    public String[] getConditions() {
        return conditions.clone();
    }

    public void setConditions(String[] conditions) {
        this.conditions = conditions == null ? new String[0] : conditions.clone();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCover() {
        return cover;
    }

    public void setCover(String cover) {
        this.cover = cover;
    }

    public String getListed() {
        return listed;
    }

    public void setListed(String listed) {
        this.listed = listed;
    }

    public boolean isPublishable() {
        return publishable;
    }

    public void setPublishable(boolean publishable) {
        this.publishable = publishable;
    }
}

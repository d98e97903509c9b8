package org.komichi.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.identity.ConsentDecision;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;

/** {@code /my/profile/consent}: what data may be used for, and every decision so far. */
@Named
@RequestScoped
public class ConsentPage {
    @Inject
    Consents consents;

    @Inject
    Going going;

    private List<ConsentDecision> history;
    private boolean evaluation;
    private boolean research;
    private boolean cases;
    private boolean station;
    private boolean region;
    private boolean teach;

    @PostConstruct
    void read() {
        history = consents.history();
        evaluation = given(ConsentPurpose.EVALUATION);
        research = given(ConsentPurpose.RESEARCH);
        cases = given(ConsentPurpose.CASE);
        station = given(ConsentPurpose.STATION);
        region = given(ConsentPurpose.REGION);
        teach = given(ConsentPurpose.TEACH);
    }

    public void save() throws IOException {
        consents.decide(ConsentPurpose.EVALUATION, evaluation);
        consents.decide(ConsentPurpose.RESEARCH, research);
        consents.decide(ConsentPurpose.CASE, cases);
        consents.decide(ConsentPurpose.STATION, station);
        consents.decide(ConsentPurpose.REGION, region);
        consents.decide(ConsentPurpose.TEACH, teach);
        going.to("/my/profile/consent?done=consentSaved");
    }

    public List<ConsentDecision> getHistory() {
        return history;
    }

    public String getTextVersion() {
        return Consents.TEXT_VERSION;
    }

    private boolean given(ConsentPurpose purpose) {
        return history.stream()
                .filter(decision -> decision.purpose() == purpose)
                .findFirst()
                .map(ConsentDecision::given)
                .orElse(false);
    }

    public boolean isEvaluation() {
        return evaluation;
    }

    public void setEvaluation(boolean evaluation) {
        this.evaluation = evaluation;
    }

    public boolean isResearch() {
        return research;
    }

    public void setResearch(boolean research) {
        this.research = research;
    }

    public boolean isCases() {
        return cases;
    }

    public void setCases(boolean cases) {
        this.cases = cases;
    }

    public boolean isStation() {
        return station;
    }

    public void setStation(boolean station) {
        this.station = station;
    }

    public boolean isRegion() {
        return region;
    }

    public void setRegion(boolean region) {
        this.region = region;
    }

    public boolean isTeach() {
        return teach;
    }

    public void setTeach(boolean teach) {
        this.teach = teach;
    }
}

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

    @PostConstruct
    void read() {
        history = consents.history();
        evaluation = given(ConsentPurpose.EVALUATION);
        research = given(ConsentPurpose.RESEARCH);
        cases = given(ConsentPurpose.CASE);
    }

    public void save() throws IOException {
        consents.decide(ConsentPurpose.EVALUATION, evaluation);
        consents.decide(ConsentPurpose.RESEARCH, research);
        consents.decide(ConsentPurpose.CASE, cases);
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
}

package org.komichi.workshop;

import java.util.List;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** She does not meet what the organizer asks for; it tells which conditions fail. */
public class NotEligible extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final transient List<Eligibility.Clause> unmet;

    NotEligible(Bilingual title, List<Eligibility.Clause> unmet) {
        super(title);
        this.unmet = List.copyOf(unmet);
    }

    /** The conditions she does not meet; of an ANY rule all of them. */
    public List<Eligibility.Clause> unmet() {
        return unmet;
    }

    @Override
    public String field() {
        return "reason";
    }
}

package org.komichi.skills;

import java.util.List;
import org.komichi.shared.BusinessRule;

/** Words of a remark look as if they pointed to a patient: its writer looks at them once more before it is kept. */
public class RemarkPointsToPatient extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RemarkPointsToPatient(List<String> words) {
        super(String.join("、", words));
    }

    @Override
    public String field() {
        return "remark";
    }

    @Override
    public int status() {
        return 422;
    }
}

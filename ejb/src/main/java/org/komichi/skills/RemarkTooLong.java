package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** A remark is longer than fits. */
public class RemarkTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RemarkTooLong(int most) {
        super(most);
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

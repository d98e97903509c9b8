package org.komichi.setting;

import org.komichi.shared.BusinessRule;

/** An announcement would end before it begins. */
public class NoticeEndsBeforeItBegins extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "notice_until";
    }

    @Override
    public int status() {
        return 422;
    }
}

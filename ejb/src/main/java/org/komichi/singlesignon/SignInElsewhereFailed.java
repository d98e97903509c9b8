package org.komichi.singlesignon;

import org.komichi.shared.BusinessRule;

/** What came back from the provider is not the answer to what we asked: she begins anew, or uses her password. */
public class SignInElsewhereFailed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 400;
    }
}

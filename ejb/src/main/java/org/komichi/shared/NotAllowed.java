package org.komichi.shared;

/** The person is known, the thing exists, and it is not hers to do. */
public class NotAllowed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}

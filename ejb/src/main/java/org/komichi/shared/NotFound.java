package org.komichi.shared;

/** There is no such thing, or the person asking may not know that there is. Both look the same from outside. */
public class NotFound extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 404;
    }
}

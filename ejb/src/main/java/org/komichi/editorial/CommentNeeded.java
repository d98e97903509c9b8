package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** A remark has words, and not too many. */
public class CommentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    CommentNeeded(int longest) {
        super(longest);
    }
}

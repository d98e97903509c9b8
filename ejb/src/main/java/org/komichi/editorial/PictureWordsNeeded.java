package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** A picture is told in words, too. */
public class PictureWordsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "words";
    }
}

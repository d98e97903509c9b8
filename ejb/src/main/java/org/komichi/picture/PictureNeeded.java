package org.komichi.picture;

import org.komichi.shared.BusinessRule;

/** The file is no picture that can be read. */
public class PictureNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "file";
    }
}

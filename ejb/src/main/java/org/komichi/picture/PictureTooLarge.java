package org.komichi.picture;

import org.komichi.shared.BusinessRule;

/** The file of a picture is too large. */
public class PictureTooLarge extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PictureTooLarge(int megabytes) {
        super(megabytes);
    }

    @Override
    public String field() {
        return "file";
    }
}

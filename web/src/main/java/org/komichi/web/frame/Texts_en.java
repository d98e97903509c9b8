package org.komichi.web.frame;

import java.util.Locale;

/** The English texts; the name is what {@link java.util.ResourceBundle} looks for. */
public class Texts_en extends Texts {
    public Texts_en() {
        super(Locale.ENGLISH);
    }
}

package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** The file is not written in UTF-8. */
public class FileNotUtf8 extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "file";
    }

    @Override
    public int status() {
        return 422;
    }
}

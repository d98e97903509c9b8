package org.komichi.upload;

import org.komichi.shared.BusinessRule;

/** There is a virus scanner, and it says nothing about this file: it is silent, or the file is too large for it. Nothing was stored. */
public class FileUnchecked extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "file";
    }

    @Override
    public int status() {
        return 503;
    }
}

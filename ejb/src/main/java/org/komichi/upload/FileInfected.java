package org.komichi.upload;

import org.komichi.shared.BusinessRule;

/** The virus scanner knows what is in this file. Nothing of it was read or stored. */
public class FileInfected extends BusinessRule {
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

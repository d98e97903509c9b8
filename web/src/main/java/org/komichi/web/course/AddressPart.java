package org.komichi.web.course;

import jakarta.faces.context.FacesContext;

/** Parts of the address that the routes put in; only Faces sees the request that carries them. */
final class AddressPart {
    private AddressPart() {}

    /** A part by its name in {@code routes.txt}. */
    static String named(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}

package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Where a page leads on to: after a form has done its work, to another address, so that reloading repeats nothing. */
@RequestScoped
public class Going {
    /** Goes to an address of ours, such as {@code /my}. */
    public void to(String address) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + address);
    }
}

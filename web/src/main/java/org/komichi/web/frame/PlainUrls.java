package org.komichi.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms post to the address that the reader sees, so that reload, bookmarks and the way back keep working. */
public class PlainUrls extends ViewHandlerWrapper {
    public PlainUrls(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(Routes.ADDRESS);
        boolean same = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return same && address != null ? withoutDone(address.toString()) : super.getActionURL(context, viewId);
    }

    // What was done is said once: not again after the next form, nor after signing in anew.
    private static String withoutDone(String address) {
        return address.replaceFirst("([?&])done=[^&]*&?", "$1").replaceFirst("[?&]$", "");
    }
}

package org.komichi.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Builds the body of {@code <k:kept>} only where nobody remembers what it writes. */
public class KeptHandler extends ComponentHandler {
    public KeptHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent kept) throws IOException {
        if (!((Kept) kept).isKnown(tag.getLocation().toString(), context.getFacesContext())) {
            super.applyNextHandler(context, kept);
        }
    }
}

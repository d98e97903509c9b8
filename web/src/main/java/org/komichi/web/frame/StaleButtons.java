package org.komichi.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Iterator;
import org.komichi.shared.ChangedMeanwhile;

/**
 * Pages are built anew for every request. A button that was there when somebody opened the page and is gone when she presses
 * it, because another tab or person was first, does nothing: she is told so, and sees how things are now.
 */
public class StaleButtons implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** How the id of such a button begins; what it is about follows. */
    private static final String PREFIX = "on-";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        for (Iterator<String> names = context.getExternalContext().getRequestParameterNames(); names.hasNext(); ) {
            String name = names.next();
            boolean perishable = name.substring(name.lastIndexOf(':') + 1).startsWith(PREFIX);
            if (perishable && gone(context.getViewRoot().findComponent(name))) {
                context.addMessage(
                        null,
                        RulesAsMessages.message(
                                new ChangedMeanwhile(), context.getViewRoot().getLocale()));
                context.renderResponse();
                return;
            }
        }
    }

    private static boolean gone(UIComponent button) {
        for (UIComponent part = button; part != null; part = part.getParent()) {
            if (!part.isRendered()) {
                return true;
            }
        }
        return button == null;
    }
}

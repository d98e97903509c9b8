package org.komichi.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.komichi.shared.ChangedMeanwhile;

/**
 * Pages are built anew for every request. A button that was there when somebody opened the page and is gone when she presses
 * it, because another tab or person was first or the server is of another version, does nothing: she is told so, and sees how things are now.
 */
public class StaleButtons implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** How the id of a button begins that comes and goes with what it is about. */
    private static final String PERISHABLE = "on-";

    /** How the id of a button begins that has no name of its own: of another version of the page nobody knows it. */
    private static final String NAMELESS = UIViewRoot.UNIQUE_ID_PREFIX;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        for (Iterator<String> names = context.getExternalContext().getRequestParameterNames(); names.hasNext(); ) {
            String name = names.next();
            String id = name.substring(name.lastIndexOf(':') + 1);
            boolean perishable = id.startsWith(PERISHABLE) || id.startsWith(NAMELESS);
            if (perishable && !isThere(context, name)) {
                context.addMessage(
                        null,
                        RulesAsMessages.message(
                                new ChangedMeanwhile(), context.getViewRoot().getLocale()));
                context.renderResponse();
                return;
            }
        }
    }

    private static boolean isThere(FacesContext context, String name) {
        AtomicBoolean there = new AtomicBoolean();
        context.getViewRoot().invokeOnComponent(context, name, (faces, button) -> there.set(isShown(button)));
        return there.get();
    }

    private static boolean isShown(UIComponent button) {
        for (UIComponent part = button; part != null; part = part.getParent()) {
            if (!part.isRendered()) {
                return false;
            }
        }
        return true;
    }
}

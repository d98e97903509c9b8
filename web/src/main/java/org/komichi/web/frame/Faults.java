package org.komichi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form that was sent: the lines of the summary above it, each leading to its control. */
@Named
@RequestScoped
public class Faults {
    /**
     * One line.
     *
     * @param text what is wrong, and with which control: heard away from it, it must say so itself
     * @param control client id of the control; null when the fault is about the whole
     */
    public record Line(String text, @Nullable String control) {}

    /** All lines: what is about the whole first, then the controls in the order in which they were found wrong. */
    public List<Line> getLines() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> controls = context.getClientIdsWithMessages(); controls.hasNext(); ) {
            String control = controls.next();
            for (FacesMessage message : context.getMessageList(control)) {
                lines.add(new Line(named(control, message.getSummary(), context), control));
            }
        }
        return lines.stream()
                .sorted((one, other) -> Boolean.compare(one.control() != null, other.control() != null))
                .toList();
    }

    private static String named(@Nullable String control, String fault, FacesContext context) {
        UIComponent found = control == null ? null : context.getViewRoot().findComponent(control);
        return found != null
                        && found.getAttributes().get("label") instanceof String label
                        && !label.isEmpty()
                        && !fault.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT))
                ? Texts.in(context.getViewRoot().getLocale()).format("frame.faultOf", label, fault)
                : fault;
    }

    /** Whether the control with this id was found wrong. */
    public boolean on(String id) {
        UIComponent control = find(FacesContext.getCurrentInstance().getViewRoot(), id);
        return control != null
                && !FacesContext.getCurrentInstance()
                        .getMessageList(control.getClientId())
                        .isEmpty();
    }

    /** What describes a group of controls: its hint and its error. */
    public @Nullable String describing(String id) {
        UIComponent control = find(FacesContext.getCurrentInstance().getViewRoot(), id);
        return control == null ? null : control.getClientId() + "-hint " + control.getClientId() + "-err";
    }

    private static @Nullable UIComponent find(UIComponent within, String id) {
        if (id.equals(within.getId())) {
            return within;
        }
        for (Iterator<UIComponent> children = within.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

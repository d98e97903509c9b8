package org.komichi.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.Unavailable;

/**
 * Turns a broken rule into a message at its field on the same page, with everything typed still there. What is not found or
 * not allowed answers with that status; so does a page that cannot be drawn because the database is gone. Anything else is a
 * defect: it goes on to {@link Defects} and the error page.
 */
public class RulesAsMessages extends ExceptionHandlerWrapper {
    /**
     * Name of the attribute with which a control says what else it answers for: keys or fields of rules, where its own name
     * is not the field's, as in {@code <f:attribute name="answersFor" value="password-too-short"/>}.
     */
    static final String ANSWERS_FOR = "answersFor";

    /** What a page that cannot be drawn says besides that nothing was found: not allowed, gone, out of order. */
    private static final Set<Integer> SAID = Set.of(403, 410, 503);

    /** SQL state of a row that must be there once and is there already. */
    private static final String TAKEN = "23505";

    RulesAsMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            var queued = events.next().getContext();
            BusinessRule rule = ruleIn(queued.getException());
            if (rule == null || context.getExternalContext().isResponseCommitted()) {
                continue;
            }
            events.remove();
            boolean rendering = PhaseId.RENDER_RESPONSE.equals(queued.getPhaseId());
            if (rule.status() == 404 || rule.status() == 403 || rendering || context.getViewRoot() == null) {
                refuse(context, rule);
            } else {
                say(context, rule);
                context.renderResponse();
            }
        }
        getWrapped().handle();
    }

    private static void say(FacesContext context, BusinessRule rule) {
        FacesMessage message = message(rule, context.getViewRoot().getLocale());
        UIInput control = control(context.getViewRoot(), rule);
        context.addMessage(control == null ? null : control.getClientId(context), message);
    }

    // In the form that was sent: first a control that names the rule, then the one with the field's name, then one that
    // names the field.
    private static UIInput control(UIViewRoot view, BusinessRule rule) {
        if (rule.field() == null) {
            return null;
        }
        List<UIInput> controls = new ArrayList<>();
        collect(view, false, controls);
        return controls.stream()
                .filter(control -> answersFor(control, rule.key()))
                .findFirst()
                .or(() -> controls.stream()
                        .filter(control -> rule.field().equals(control.getId()))
                        .findFirst())
                .or(() -> controls.stream()
                        .filter(control -> answersFor(control, rule.field()))
                        .findFirst())
                .orElse(null);
    }

    private static boolean answersFor(UIInput control, String name) {
        return control.getAttributes().get(ANSWERS_FOR) instanceof String names
                && List.of(names.split(" ")).contains(name);
    }

    private static void collect(UIComponent component, boolean sent, List<UIInput> controls) {
        boolean within = sent || component instanceof UIForm form && form.isSubmitted();
        if (within && component instanceof UIInput control && control.isRendered()) {
            controls.add(control);
        }
        component.getFacetsAndChildren().forEachRemaining(child -> collect(child, within, controls));
    }

    /** The message that says a rule in the reader's language. */
    public static FacesMessage message(BusinessRule rule, Locale locale) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text(rule, locale), null);
    }

    /** What a rule says, in the reader's language. */
    public static String text(BusinessRule rule, Locale locale) {
        Object[] arguments = rule.arguments().stream()
                .map(argument -> argument instanceof Bilingual text ? text.in(locale) : argument)
                .toArray();
        return Texts.in(locale).format("rule." + rule.key(), arguments);
    }

    private static void refuse(FacesContext context, BusinessRule rule) {
        try {
            context.getExternalContext().responseReset();
            context.getExternalContext().setResponseHeader("Cache-Control", "no-store");
            int status = SAID.contains(rule.status()) ? rule.status() : 404;
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (java.io.IOException e) {
            throw new FacesException(e);
        }
    }

    /** The rule behind a failure, whoever noticed it: we ourselves, the container or the database. */
    static BusinessRule ruleIn(Throwable thrown) {
        if (Unavailable.behind(thrown)) {
            return new Unavailable();
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRule rule) {
                return rule;
            }
            if (cause instanceof EJBAccessException) {
                return new NotAllowed();
            }
            // Another tab or person was first: of two the database takes one.
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
                return new ChangedMeanwhile();
            }
        }
        return null;
    }

    /** Named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RulesAsMessages(getWrapped().getExceptionHandler());
        }
    }
}

package org.komichi.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.Locale;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/**
 * Turns a broken rule into a message on the same page, with everything typed still there. What is not found or not allowed
 * answers with that status. Anything else is a defect: it goes on to the error page.
 */
public class RulesAsMessages extends ExceptionHandlerWrapper {
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
            if (rule.status() == 404 || rule.status() == 403 || rendering) {
                refuse(context, rule);
            } else {
                context.addMessage(
                        rule.field(), message(rule, context.getViewRoot().getLocale()));
                context.renderResponse();
            }
        }
        getWrapped().handle();
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
            context.getExternalContext().responseSendError(rule.status() == 403 ? 403 : 404, null);
            context.responseComplete();
        } catch (java.io.IOException e) {
            throw new FacesException(e);
        }
    }

    private static BusinessRule ruleIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRule rule) {
                return rule;
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

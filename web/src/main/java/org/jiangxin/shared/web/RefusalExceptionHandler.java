package org.jiangxin.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiangxin.shared.error.NotFound;

/**
 * The edge where pages meet failures: a refusal of an action becomes a message on its field or on the page and what was typed
 * stays; something that does not exist is answered as not found; everything else goes to the error page with its number.
 */
public class RefusalExceptionHandler extends ExceptionHandlerWrapper {
    public RefusalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var failure = events.next().getContext().getException();
            if (Refusals.is(failure, NotFound.class)
                    && !context.getExternalContext().isResponseCommitted()) {
                events.remove();
                answer(context, HttpServletResponse.SC_NOT_FOUND);
            } else if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
                var refusals = Refusals.in(failure);
                if (refusals.isPresent()) {
                    events.remove();
                    CDI.current().select(PageMessages.class).get().refused(refusals.get());
                    context.renderResponse();
                }
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

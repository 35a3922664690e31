package org.jiangxin.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangxin.shared.error.NotFound;
import org.omnifaces.util.Faces;

/**
 * Around every action of a page: a refusal becomes a message on its field or on the page, the page is shown again and what was
 * typed stays; what does not exist, or is not the caller's, is answered as not found. Everything that is no refusal goes on to {@link RefusalExceptionHandler} and the error pages.
 */
public class RefusalActionListener implements ActionListener {
    private final ActionListener wrapped;

    public RefusalActionListener(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        try {
            wrapped.processAction(event);
        } catch (RuntimeException e) {
            if (Refusals.is(e, NotFound.class)) {
                Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
                return;
            }
            var refusals = Refusals.in(e).orElseThrow(() -> e);
            CDI.current().select(PageMessages.class).get().refused(refusals);
            FacesContext.getCurrentInstance().renderResponse();
        }
    }
}

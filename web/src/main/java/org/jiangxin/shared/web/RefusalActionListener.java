package org.jiangxin.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/**
 * Around every action of a page: a refusal becomes a message on its field or on the page, the page is shown again and what was
 * typed stays. Everything that is no refusal goes on to {@link RefusalExceptionHandler} and the error pages.
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
            var refusals = Refusals.in(e).orElseThrow(() -> e);
            CDI.current().select(PageMessages.class).get().refused(refusals);
            FacesContext.getCurrentInstance().renderResponse();
        }
    }
}

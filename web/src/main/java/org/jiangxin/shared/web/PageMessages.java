package org.jiangxin.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/** Puts what happened on the page: a confirmation after redirect, or the refusals on their fields. */
@ApplicationScoped
public class PageMessages {
    /** Confirms something already done; survives the redirect that follows. */
    public void done(String feature, String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null, message(FacesMessage.SEVERITY_INFO, Texts.get(locale(context), feature, key, arguments)));
    }

    /** Shows refusals: those with a field on the input with that id in the form, the others on top. */
    public void refused(List<Refusal> refusals) {
        var context = FacesContext.getCurrentInstance();
        for (var refusal : refusals) {
            context.addMessage(
                    clientId(context, refusal.field()),
                    message(FacesMessage.SEVERITY_ERROR, Texts.of(locale(context), refusal)));
        }
        context.validationFailed();
    }

    private static String clientId(FacesContext context, String field) {
        if (field == null || context.getViewRoot() == null) {
            return null;
        }
        var input = org.omnifaces.util.Components.findComponentInChildren(context.getViewRoot(), field);
        return input == null ? null : input.getClientId(context);
    }

    private static FacesMessage message(FacesMessage.Severity severity, String text) {
        return new FacesMessage(severity, text, null);
    }

    private static java.util.Locale locale(FacesContext context) {
        return context.getViewRoot() == null
                ? java.util.Locale.SIMPLIFIED_CHINESE
                : context.getViewRoot().getLocale();
    }
}

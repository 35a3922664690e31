package org.jiangxin.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Gives every view the user's language. */
public class UserLocaleViewHandler extends ViewHandlerWrapper {
    public UserLocaleViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return UserLanguage.of((HttpServletRequest) context.getExternalContext().getRequest());
    }
}

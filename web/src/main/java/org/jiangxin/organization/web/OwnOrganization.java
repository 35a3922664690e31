package org.jiangxin.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.organization.service.OrganizationDirectory;

/** Whom the signed-in person works for, for the rail of the staff portals. */
@Named
@RequestScoped
public class OwnOrganization {
    @Inject
    OrganizationDirectory directory;

    @Inject
    CurrentSignIn signIn;

    private String name;

    /** Empty for operators. */
    public String getName() {
        if (name == null) {
            name = signIn.isPresent() ? directory.mine().map(own -> own.name()).orElse("") : "";
        }
        return name;
    }
}

package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.catalog.service.PolicyService;
import org.jiangxin.catalog.service.PolicyVersionView;

/** What a version of the study policy says, as ledger entries, archives and exports name it. */
@Named
@ViewScoped
public class PolicyVersionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PolicyService policies;

    private String version;
    private PolicyVersionView shown;

    public void load() {
        shown = policies.version(version == null ? "" : version.strip());
    }

    public PolicyVersionView getShown() {
        return shown;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}

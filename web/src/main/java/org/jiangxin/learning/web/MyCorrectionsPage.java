package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiangxin.learning.service.OwnCorrection;
import org.jiangxin.learning.service.OwnCorrections;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.web.ListPage;
import org.omnifaces.util.Faces;

/** 学时更正: what was added to or taken from the own study time by hand, with reason and offices; of one class or of all. */
@Named
@ViewScoped
public class MyCorrectionsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnCorrections corrections;

    private String enrolment;
    private List<OwnCorrection> rows;

    /** Somebody else's enrolment is answered as forbidden, an unknown one as not found. */
    public void load() throws IOException {
        try {
            rows = taken(corrections.mine(enrolment, wanted()));
        } catch (NotPermitted e) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
        }
    }

    @Override
    protected String filters() {
        return isOneClass() ? "&enrolment=" + enrolment : "";
    }

    public boolean isOneClass() {
        return enrolment != null && !enrolment.isBlank();
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public List<OwnCorrection> getRows() {
        return rows;
    }
}

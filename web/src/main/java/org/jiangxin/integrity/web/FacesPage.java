package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.integrity.service.FaceFigures;
import org.jiangxin.integrity.service.FaceRegister;

/** How many faces the platform stores, what the law asks of that number, and what may be said of the engine's verdicts. */
@Named
@ViewScoped
public class FacesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HUNDRED = 100;

    @Inject
    FaceRegister register;

    private FaceFigures figures;

    public void load() {
        figures = register.figures();
    }

    public FaceFigures getFigures() {
        return figures;
    }

    public long getAlarm() {
        return FaceFigures.ALARM;
    }

    public long getFiling() {
        return FaceFigures.FILING;
    }

    /** Of the number from which must be filed, in percent of it, for the bar. */
    public String getShare() {
        return Math.min(HUNDRED, figures.stored() * HUNDRED / (double) FaceFigures.FILING) + "%";
    }
}

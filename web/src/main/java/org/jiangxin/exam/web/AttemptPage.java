package org.jiangxin.exam.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The shell of an exam being sat (R-331d). It knows no more than which attempt it is: paper, answers and clock come and go by
 * REST, so that the page outlives an expired view, a restarted server and a new sign-in.
 */
@Named
@ViewScoped
public class AttemptPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String attempt;

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}

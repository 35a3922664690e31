package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** The caller's own region at a glance: where a regulator begins. */
@Named
@ViewScoped
public class DashboardPage extends RegionsPage {
    private static final long serialVersionUID = 1L;
}

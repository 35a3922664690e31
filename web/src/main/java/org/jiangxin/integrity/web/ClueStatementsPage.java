package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.integrity.service.ClueQuery;
import org.jiangxin.integrity.service.ClueStatements;

/** Clues about an institution's classes: those whose statement is asked for first (R-324a). */
@Named
@ViewScoped
public class ClueStatementsPage extends ClueListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ClueStatements service;

    @Override
    public void load() {
        show(taken(service.list(query(), wanted())));
    }

    @Override
    protected ClueQuery.Stage first() {
        return ClueQuery.Stage.STATEMENT;
    }
}

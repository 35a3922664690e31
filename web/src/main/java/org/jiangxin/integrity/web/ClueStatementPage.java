package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.integrity.service.ClueStatements;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.shared.web.PageMessages;

/** One clue before the institution, and its statement. */
@Named
@ViewScoped
public class ClueStatementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ClueStatements statements;

    @Inject
    PageMessages messages;

    private String id;
    private ClueView clue;
    private String statement;
    private final PictureDraft pictures = new PictureDraft();

    public void load() {
        clue = statements.get(id);
    }

    public String state() {
        statements.state(id, statement, pictures.take(statements::acceptPicture));
        messages.done("integrity", "clue.message.stated");
        return "/institution/integrity/clue-statement.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ClueView getClue() {
        return clue;
    }

    public PictureDraft getPictures() {
        return pictures;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}

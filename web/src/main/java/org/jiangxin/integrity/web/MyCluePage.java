package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.integrity.service.OwnClues;
import org.jiangxin.shared.web.PageMessages;

/** One clue before the learner it is about, and the appeal. */
@Named
@ViewScoped
public class MyCluePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnClues own;

    @Inject
    PageMessages messages;

    private String id;
    private ClueView clue;
    private String text;
    private final PictureDraft pictures = new PictureDraft();

    public void load() {
        clue = own.get(id);
    }

    public String appeal() {
        own.appeal(id, text, pictures.take(own::acceptPicture));
        messages.done("integrity", "clue.message.appealed");
        return "/learner/integrity/my-clue.xhtml?faces-redirect=true&id=" + id;
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

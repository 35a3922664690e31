package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.identity.service.ConsentService;
import org.jiangxin.identity.service.ConsentView;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** One consent document in its version in force, to be read by anyone. */
@Named
@ViewScoped
public class DocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ConsentService consents;

    private String name;
    private ConsentView document;

    public void load() {
        document = consents.documents().stream()
                .filter(view -> view.document().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(ConsentView.class, name));
    }

    public List<String> getParagraphs() {
        return List.of(Texts.get(Faces.getLocale(), "identity", "document.body." + name)
                .split("\\|"));
    }

    public ConsentView getDocument() {
        return document;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.service.FirstAdministrators;
import org.jiangxin.identity.service.FirstSetup;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** First set-up of an empty platform: the three administrators (三员) and one member of operations, by one-time token. */
@Named
@ViewScoped
public class SetupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FirstSetup setup;

    @Inject
    PageMessages messages;

    private transient String token;
    private Map<String, String> usernames = new LinkedHashMap<>();
    private Map<String, String> names = new LinkedHashMap<>();
    private transient Map<String, String> passwords;

    /** There is no such page once the accounts exist. */
    public void load() throws IOException {
        if (!setup.isOpen()) {
            Faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            Faces.responseComplete();
        }
    }

    public String make() {
        var people = new LinkedHashMap<String, FirstAdministrators.Person>();
        for (var role : getRoles()) {
            people.put(
                    role,
                    new FirstAdministrators.Person(
                            usernames.get(role), names.get(role), getPasswords().get(role)));
        }
        setup.make(token, new FirstAdministrators(people));
        messages.done("identity", "setup.message.done");
        return "/public/identity/sign-in.xhtml?faces-redirect=true";
    }

    public List<String> getRoles() {
        return FirstAdministrators.ROLES;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public Map<String, String> getUsernames() {
        return usernames;
    }

    public Map<String, String> getNames() {
        return names;
    }

    public Map<String, String> getPasswords() {
        if (passwords == null) {
            passwords = new LinkedHashMap<>();
        }
        return passwords;
    }
}

package org.jiangxin.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.service.SimulatedMessageView;
import org.jiangxin.notification.service.SimulatorService;
import org.jiangxin.shared.error.NotFound;
import org.omnifaces.util.Faces;

/** 邮件模拟器: what the mailbox of the demo mode received over SMTP, for everybody. */
@Named
@ViewScoped
public class MailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SimulatorService simulator;

    @Inject
    ChinaMoment moments;

    private String to;
    private transient List<SimulatedMessageView> messages;

    /** Outside of the demo mode there is no such page. */
    public void load() throws IOException {
        try {
            getMessages();
        } catch (NotFound e) {
            Faces.responseSendError(404, "");
        }
    }

    /** Looks again, for the page that keeps itself up to date. */
    public void refresh() {
        messages = null;
    }

    public List<SimulatedMessageView> getMessages() {
        if (messages == null) {
            messages = simulator.newest(SimulatedChannel.EMAIL, to);
        }
        return messages;
    }

    public String inWords(SimulatedMessageView message) {
        return moments.inWords(Faces.getLocale(), message.at());
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null || to.isBlank() ? null : to.strip();
    }
}

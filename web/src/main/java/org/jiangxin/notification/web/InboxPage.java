package org.jiangxin.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.notification.service.InboxService;
import org.jiangxin.notification.service.NoticeView;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** 消息: the reader's own messages, newest first; opening one leads to what it speaks of. The same in every portal. */
@Named
@ViewScoped
public class InboxPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    InboxService inbox;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private transient List<NoticeView> notices;
    private transient Long unread;

    public void open(String publicId) throws IOException {
        Faces.redirect(Faces.getRequestContextPath() + inbox.open(publicId));
    }

    /** Marks all as read and shows the list of the same portal again. */
    public String readAll() {
        messages.done("notification", "inbox.message.readAll", inbox.readAll());
        return Faces.getViewId() + "?faces-redirect=true";
    }

    public String inWords(NoticeView notice) {
        return moments.inWords(Faces.getLocale(), notice.at());
    }

    public List<NoticeView> getNotices() {
        if (notices == null) {
            notices = taken(inbox.page(getText(), wanted(), Faces.getLocale()));
        }
        return notices;
    }

    @Override
    public long getTotal() {
        getNotices();
        return super.getTotal();
    }

    public long getUnread() {
        if (unread == null) {
            unread = inbox.unread();
        }
        return unread;
    }
}

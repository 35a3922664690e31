package org.jiangxin.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.notification.service.InboxService;
import org.jiangxin.notification.service.NoticeView;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** 消息: a learner's own messages, newest first; opening one leads to what it speaks of. */
@Named
@ViewScoped
public class InboxPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;
    private static final int LAST_PAGE = 10_000;

    @Inject
    InboxService inbox;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private int number = 1;
    private transient Page<NoticeView> page;
    private transient Long unread;

    public void open(String publicId) throws IOException {
        Faces.redirect(Faces.getRequestContextPath() + inbox.open(publicId));
    }

    /** Marks all as read and shows the list again. */
    public String readAll() {
        messages.done("notification", "inbox.message.readAll", inbox.readAll());
        return "/learner/notification/inbox.xhtml?faces-redirect=true";
    }

    public String inWords(NoticeView notice) {
        return moments.inWords(Faces.getLocale(), notice.at());
    }

    public List<NoticeView> getNotices() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public long getUnread() {
        if (unread == null) {
            unread = inbox.unread();
        }
        return unread;
    }

    public int getFirst() {
        return page().first() + 1;
    }

    public int getLast() {
        return page().first() + page().rows().size();
    }

    public boolean isSeveralPages() {
        return getTotal() > SIZE;
    }

    public boolean isOlder() {
        return getLast() < getTotal();
    }

    public int getNumber() {
        return number;
    }

    /** From the address; what is no page of the list is the first one. */
    public void setNumber(int number) {
        this.number = Math.max(1, Math.min(number, LAST_PAGE));
    }

    private Page<NoticeView> page() {
        if (page == null) {
            page = inbox.page(new PageRequest((number - 1) * SIZE, SIZE), Faces.getLocale());
        }
        return page;
    }
}

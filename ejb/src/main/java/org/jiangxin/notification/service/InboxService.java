package org.jiangxin.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.repository.Notices;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;

/** Messages of whoever is signed in (R-324b): read them, open one, mark them as read. */
@Stateless
public class InboxService {
    private static final String SIGNED_IN = "**";
    private static final int AT_ONCE = 200;
    private static final int SEARCHED = 10;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Newest first, in words of the reader's language. A search reads those words and not what is stored, which is a template with
     * dates and codes in it: what the reader sees is what is found. It looks through the last 2,000 messages.
     */
    @RolesAllowed(SIGNED_IN)
    public Page<NoticeView> page(String text, PageRequest wanted, Locale locale) {
        var texts = NoticeTexts.of(locale);
        if (text == null || text.isBlank()) {
            return notices.page(caller.accountId(), wanted).map(notice -> view(notice, texts));
        }
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return Page.cut(
                latest().stream()
                        .map(notice -> view(notice, texts))
                        .filter(notice -> notice.says(sought))
                        .toList(),
                wanted);
    }

    private List<Notice> latest() {
        return IntStream.range(0, SEARCHED)
                .mapToObj(part -> notices.page(caller.accountId(), new PageRequest(part * AT_ONCE, AT_ONCE))
                        .rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    private static NoticeView view(Notice notice, NoticeTexts texts) {
        return new NoticeView(
                notice.publicId(),
                texts.subject(notice),
                texts.body(notice),
                texts.action(notice.template()),
                notice.createdAt(),
                notice.readAt().isPresent());
    }

    @RolesAllowed(SIGNED_IN)
    public long unread() {
        return notices.countUnread(caller.accountId());
    }

    /** Marks a message as read; the address of the page it leads to. */
    @RolesAllowed(SIGNED_IN)
    public String open(String publicId) {
        var notice =
                notices.findOwn(caller.accountId(), publicId).orElseThrow(() -> new NotFound(Notice.class, publicId));
        notice.read(clock.instant());
        return notice.template().target(NoticeTexts.arguments(notice));
    }

    /** Marks every message as read; how many were not. */
    @RolesAllowed(SIGNED_IN)
    public int readAll() {
        return notices.readAll(caller.accountId(), clock.instant());
    }
}

package org.jiangxin.notification.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.service.Contact;
import org.jiangxin.identity.service.ContactService;
import org.jiangxin.notification.entity.DeliveryChannel;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.entity.NoticeDelivery;
import org.jiangxin.notification.provider.Mail;
import org.jiangxin.notification.provider.Outgoing;
import org.jiangxin.notification.provider.TextMessage;
import org.jiangxin.notification.repository.NoticeDeliveries;
import org.jiangxin.notification.repository.Notices;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * The state of each message's way out of the site (R-324b): queued with the event's effect, claimed in one transaction, recorded
 * in another; the sending between them belongs to {@link NoticeSender}.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class DeliveryService {
    private static final int BATCH = 50;

    @Inject
    Notices notices;

    @Inject
    NoticeDeliveries deliveries;

    @Inject
    ContactService contacts;

    @Inject
    Event<DeliveryQueued> queued;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Puts a message on its way by the channels of its kind; without a confirmed address a way ends at once. */
    @RolesAllowed(SYSTEM)
    public void queue(long noticeId) {
        var notice = notices.get(noticeId);
        if (notice.template().isMailed()) {
            queue(notice, DeliveryChannel.EMAIL);
        }
        if (notice.template().isTexted()) {
            queue(notice, DeliveryChannel.SMS);
        }
    }

    private void queue(Notice notice, DeliveryChannel channel) {
        var now = clock.instant();
        var delivery = new NoticeDelivery(notice.id(), channel, now);
        deliveries.add(delivery);
        if (address(contacts.contact(notice.accountId()), channel) == null) {
            delivery.claim(now);
            delivery.noAddress();
        } else {
            queued.fire(new DeliveryQueued(delivery.id()));
        }
    }

    private static String address(Contact contact, DeliveryChannel channel) {
        return channel == DeliveryChannel.EMAIL ? contact.email() : contact.mobile();
    }

    /** Those that wait for a try now. */
    @RolesAllowed(SYSTEM)
    public List<Long> due() {
        return deliveries.due(clock.instant(), BATCH);
    }

    /**
     * Takes a delivery for sending and puts it into words in the language its reader has now. Empty when another node was
     * faster, the address is gone, or the last try never said how it ended.
     */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Outgoing> claim(long deliveryId) {
        var delivery = deliveries.lock(deliveryId);
        var now = clock.instant();
        if (!delivery.isDue(now)) {
            return Optional.empty();
        }
        if (!delivery.hasTriesLeft()) {
            delivery.failed("the last try ended unknown", now);
            return Optional.empty();
        }
        delivery.claim(now);
        var notice = notices.get(delivery.noticeId());
        var contact = contacts.contact(notice.accountId());
        var address = address(contact, delivery.channel());
        if (address == null) {
            delivery.noAddress();
            return Optional.empty();
        }
        var texts = NoticeTexts.of(contact.localeTag());
        return Optional.of(
                delivery.channel() == DeliveryChannel.EMAIL
                        ? mail(delivery, notice, address, texts)
                        : text(notice, address, texts));
    }

    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(long deliveryId) {
        deliveries.lock(deliveryId).sent(clock.instant());
    }

    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long deliveryId, String reason) {
        deliveries.lock(deliveryId).failed(reason, clock.instant());
    }

    /** Whoever is invited has no password: the link leads to where one is set by the code that this telephone gets. */
    private Outgoing text(Notice notice, String mobile, NoticeTexts texts) {
        return new TextMessage(
                new MobileNumber(mobile),
                texts.sms(
                        notice,
                        settings.text(Setting.PLATFORM_NAME),
                        settings.text(Setting.PUBLIC_URL) + "/public/identity/forgot.xhtml"));
    }

    private Outgoing mail(NoticeDelivery delivery, Notice notice, String address, NoticeTexts texts) {
        var link = settings.text(Setting.PUBLIC_URL) + notice.template().target(NoticeTexts.arguments(notice));
        var text = String.join(
                "\n\n",
                texts.get("mail.greeting"),
                texts.body(notice),
                texts.get("mail.link", link),
                texts.get("mail.signature", settings.text(Setting.PLATFORM_NAME)));
        return new Mail(delivery.publicId(), address, texts.subject(notice), text);
    }
}

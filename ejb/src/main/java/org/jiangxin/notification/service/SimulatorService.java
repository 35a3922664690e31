package org.jiangxin.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.entity.SimulatedMessage;
import org.jiangxin.notification.repository.SimulatedMessages;
import org.jiangxin.shared.crypto.BlindIndex;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/**
 * Keeps what the simulators of text messages and e-mail take and shows it to anybody, in the demo mode only: there it replaces
 * the telephone in the hand. Content stays three days.
 */
@Stateless
public class SimulatorService {
    private static final int SHOWN = 30;
    private static final Duration KEPT = Duration.ofDays(3);
    private static final String PLACE = "simulated_messages|";

    @Inject
    SimulatedMessages messages;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Keeps a message.
     *
     * @param subject null for a text message
     */
    @PermitAll
    public void take(SimulatedChannel channel, String recipient, String subject, String content) {
        var publicId = PublicId.random();
        var place = PLACE + publicId;
        var sealed = new SimulatedMessage.Sealed(
                cipher.encrypt(place, recipient),
                subject == null ? null : cipher.encrypt(place, subject),
                cipher.encrypt(place, content));
        messages.add(new SimulatedMessage(publicId, channel, indexOf(channel, recipient), sealed, clock.instant()));
    }

    /**
     * The newest messages.
     *
     * @param recipient only those to this full number or address; null for all
     */
    @PermitAll
    public List<SimulatedMessageView> newest(SimulatedChannel channel, String recipient) {
        if (!settings.isDemo()) {
            throw new NotFound(SimulatedMessage.class, "");
        }
        var found = recipient == null || recipient.isBlank()
                ? messages.newest(channel, SHOWN)
                : messages.newestTo(channel, indexOf(channel, recipient), SHOWN);
        return found.stream().map(this::view).toList();
    }

    /** Removes what is older than three days. */
    @PermitAll
    public int forgetOld() {
        return messages.removeBefore(clock.instant().minus(KEPT));
    }

    private SimulatedMessageView view(SimulatedMessage message) {
        var place = PLACE + message.publicId();
        return new SimulatedMessageView(
                message.publicId(),
                masked(message.channel(), cipher.decrypt(place, message.recipientSealed())),
                message.subjectSealed() == null ? null : cipher.decrypt(place, message.subjectSealed()),
                cipher.decrypt(place, message.contentSealed()),
                message.createdAt());
    }

    private String indexOf(SimulatedChannel channel, String recipient) {
        return index.of("simulated-recipient", channel + "|" + normal(channel, recipient));
    }

    private static String normal(SimulatedChannel channel, String recipient) {
        return channel == SimulatedChannel.SMS && MobileNumber.isValid(recipient)
                ? new MobileNumber(recipient).value()
                : recipient.strip().toLowerCase(Locale.ROOT);
    }

    private static String masked(SimulatedChannel channel, String recipient) {
        if (channel == SimulatedChannel.SMS) {
            return new MobileNumber(recipient).masked();
        }
        return recipient.matches(".+@.+")
                ? recipient.charAt(0) + "***" + recipient.substring(recipient.indexOf('@'))
                : "***";
    }
}

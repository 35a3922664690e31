package org.jiangxin.notification.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.service.SimulatorService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.setting.Settings;

/**
 * The telephone of the demo mode: keeps each message, sealed, for the page 短信模拟器. Outside of the demo mode it refuses, because
 * nobody would ever receive what it takes.
 */
@ApplicationScoped
public class SimulatedSmsGateway implements SmsGateway {
    @Inject
    Settings settings;

    @Inject
    SimulatorService simulator;

    @Override
    public void send(MobileNumber to, String text) {
        if (!settings.isDemo()) {
            throw new Refused(Refusal.of("notification.sms.not_connected"));
        }
        simulator.take(SimulatedChannel.SMS, to.value(), null, text);
    }
}

package org.jiangxin.notification.provider;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.service.SimulatorService;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mailbox of the embedded mode (DESIGN §15.15): takes e-mail over real SMTP on the loopback address alone, so that nothing
 * leaves the machine and the way a mail goes is still the way it goes in production. Off with {@code JIANGXIN_SMTP_SINK=false}.
 * A port in use is said in the log and stops nothing: deliveries wait and are tried again.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class SmtpSink {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSink.class);
    private static final int LARGEST = 1_000_000;
    private static final int CONNECTIONS = 20;
    private static final int RECIPIENTS = 10;
    private static final int IDLE_SECONDS = 20;
    private static final int MAILBOX_FAILED = 451;

    @Inject
    Settings settings;

    @Inject
    SimulatorService simulator;

    private SMTPServer server;

    @PostConstruct
    void open() {
        if (!settings.isOn(Setting.SMTP_SINK)) {
            return;
        }
        server = SMTPServer.port(settings.number(Setting.SMTP_PORT))
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("jiangxin mail sink")
                .maxMessageSize(LARGEST)
                .maxConnections(CONNECTIONS)
                .maxRecipients(RECIPIENTS)
                .connectionTimeout(IDLE_SECONDS, TimeUnit.SECONDS)
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
        try {
            server.start();
            LOG.info("Mail sink listens on 127.0.0.1:{}", settings.number(Setting.SMTP_PORT));
        } catch (RuntimeException e) {
            server = null;
            LOG.warn("Mail sink not started, e-mail waits: {}", e.toString());
        }
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.stop();
        }
    }

    private void take(String to, byte[] data) throws RejectException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            var content = message.getContent();
            simulator.take(
                    SimulatedChannel.EMAIL,
                    to,
                    message.getSubject(),
                    content instanceof String text ? text : content.getClass().getSimpleName());
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("Mail sink could not keep a message: {}", e.getClass().getSimpleName());
            throw new RejectException(MAILBOX_FAILED, "not kept");
        }
    }
}

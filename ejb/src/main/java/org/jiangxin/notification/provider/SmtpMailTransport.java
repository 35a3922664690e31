package org.jiangxin.notification.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** E-mail over SMTP to the operator's relay ({@code JIANGXIN_SMTP_HOST}); in the embedded mode to the sink of this machine. */
@ApplicationScoped
public class SmtpMailTransport implements MailTransport {
    private static final String TIMEOUT_MILLIS = "10000";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public void send(Mail mail) throws MailNotTaken {
        try {
            var from = new InternetAddress(
                    settings.text(Setting.MAIL_FROM),
                    settings.text(Setting.PLATFORM_NAME),
                    StandardCharsets.UTF_8.name());
            var message = new NumberedMessage(
                    Session.getInstance(properties()),
                    "<" + mail.number() + "@" + from.getAddress().replaceFirst(".*@", "") + ">");
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            // Marks it as written by a machine: out-of-office replies stay away.
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailNotTaken(e.getClass().getSimpleName(), e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.text(Setting.SMTP_HOST));
        properties.setProperty("mail.smtp.port", settings.text(Setting.SMTP_PORT));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", "jiangxin");
        return properties;
    }

    /** A message whose number we choose; the library would draw a new one at every try. */
    private static final class NumberedMessage extends MimeMessage {
        private final String number;

        NumberedMessage(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}

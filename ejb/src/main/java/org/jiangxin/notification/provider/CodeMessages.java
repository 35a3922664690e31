package org.jiangxin.notification.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.provider.MessageGateway;
import org.jiangxin.notification.service.NoticeTexts;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** Carries identity's one-time codes: puts them into words and hands them to the channel at once, past the queue. */
@ApplicationScoped
public class CodeMessages implements MessageGateway {
    @Inject
    SmsGateway sms;

    @Inject
    MailTransport mails;

    @Inject
    Settings settings;

    @Override
    public void sendCode(MobileNumber to, CodePurpose purpose, String code, String localeTag) {
        sms.send(to, NoticeTexts.of(localeTag).get("code." + purpose.name() + ".sms", platform(), code));
    }

    @Override
    public void sendEmailCode(EmailAddress to, String code, String localeTag) {
        var texts = NoticeTexts.of(localeTag);
        try {
            mails.send(new Mail(
                    PublicId.random(),
                    to.value(),
                    texts.get("code.CONFIRM_EMAIL.subject", platform()),
                    texts.get("code.CONFIRM_EMAIL.body", platform(), code)));
        } catch (MailNotTaken e) {
            throw new Refused(Refusal.of("notification.mail.not_taken"));
        }
    }

    private String platform() {
        return settings.text(Setting.PLATFORM_NAME);
    }
}

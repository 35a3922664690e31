package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.OneTimeCode;
import org.jiangxin.identity.provider.MessageGateway;
import org.jiangxin.identity.rule.CodesAreLimited;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Sends one-time codes and takes them back (R-321b). The code leaves after its row is committed and outside of every
 * transaction; only its keyed hash stays. For the services of identity.
 */
@ApplicationScoped
class Codes {
    private static final int CODES = 1_000_000;
    private static final int STRIPES = 64;

    private final SecureRandom random = new SecureRandom();

    /** Two requests for one number at once are counted one after the other, so that the limits hold. */
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    @Inject
    CodeRecords records;

    @Inject
    PersonalData personalData;

    @Inject
    Instance<MessageGateway> gateway;

    CodeSent send(MobileNumber mobile, CodePurpose purpose, String address, String localeTag) {
        return send(
                personalData.mobileIndex(mobile),
                purpose,
                address,
                (to, code) -> to.sendCode(mobile, purpose, code, localeTag));
    }

    CodeSent send(EmailAddress email, String address, String localeTag) {
        return send(
                personalData.emailIndex(email),
                CodePurpose.CONFIRM_EMAIL,
                address,
                (to, code) -> to.sendEmailCode(email, code, localeTag));
    }

    /** Answers as if a code had been sent, under the same limits: the answer does not tell who has an account. */
    CodeSent pretend(MobileNumber mobile, CodePurpose purpose, String address) {
        return send(personalData.mobileIndex(mobile), purpose, address, null);
    }

    /** Counts one try; refuses unless the code is right. May be called again until {@link #spend}. */
    void confirm(CodePurpose purpose, String targetIndex, String requestId, String code) {
        var given = code == null ? "" : code.strip();
        if (requestId == null || requestId.isBlank()) {
            throw new Refused(Refusal.of("identity.code.ask_first").on("code"));
        }
        if (!given.matches("\\d{6}")) {
            throw new Refused(Refusal.of("identity.code.format").on("code"));
        }
        var entry = records.enter(purpose, targetIndex, requestId, personalData.codeHash(targetIndex, given));
        switch (entry.check()) {
            case RIGHT -> {
                // Nothing to refuse.
            }
            case WRONG ->
                throw new Refused(
                        Refusal.of("identity.code.wrong", entry.triesLeft()).on("code"));
            case EXPIRED ->
                throw new Refused(Refusal.of("identity.code.expired").on("code"));
            case EXHAUSTED ->
                throw new Refused(Refusal.of("identity.code.exhausted").on("code"));
        }
    }

    /** Uses the code up in the caller's transaction. */
    void spend(CodePurpose purpose, String targetIndex, String requestId) {
        records.spend(purpose, targetIndex, requestId);
    }

    private CodeSent send(
            String targetIndex, CodePurpose purpose, String address, BiConsumer<MessageGateway, String> delivery) {
        if (gateway.isUnsatisfied()) {
            throw new Refused(Refusal.of("identity.code.no_gateway"));
        }
        var code = String.format("%06d", random.nextInt(CODES));
        String requestId;
        synchronized (stripes[Math.floorMod(targetIndex.hashCode(), STRIPES)]) {
            requestId = records.open(
                    purpose,
                    targetIndex,
                    personalData.sourceIndex("address", address),
                    personalData.codeHash(targetIndex, code));
        }
        if (delivery != null) {
            delivery.accept(gateway.get(), code);
        }
        return new CodeSent(
                requestId, OneTimeCode.LIFE.toSeconds(), OneTimeCode.TRIES, CodesAreLimited.SECONDS_BETWEEN);
    }
}

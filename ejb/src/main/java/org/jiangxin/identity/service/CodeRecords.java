package org.jiangxin.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jiangxin.identity.entity.CodeCheck;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.OneTimeCode;
import org.jiangxin.identity.repository.OneTimeCodes;
import org.jiangxin.identity.rule.CodesAreLimited;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The rows behind one-time codes. Asking and entering are transactions of their own, so that a try counts whatever becomes of
 * the action it was meant for. Called by {@link Codes} only.
 */
@Stateless
public class CodeRecords {
    @Inject
    OneTimeCodes codes;

    @Inject
    DatabaseClock clock;

    @Inject
    Settings settings;

    /** Keeps a new code unless the limits are reached; the request it belongs to. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String open(CodePurpose purpose, String targetIndex, String sourceIndex, String codeHash) {
        var now = clock.now();
        var hourAgo = now.minus(Duration.ofHours(1));
        var dayAgo = now.minus(Duration.ofDays(1));
        var sent = new CodesAreLimited.Sent(
                codes.sentTo(targetIndex, purpose, now.minusSeconds(CodesAreLimited.SECONDS_BETWEEN)),
                codes.sentTo(targetIndex, hourAgo),
                codes.sentTo(targetIndex, dayAgo),
                codes.askedFrom(sourceIndex, hourAgo),
                codes.askedFrom(sourceIndex, dayAgo));
        CodesAreLimited.refusal(purpose, sent, settings.number(Setting.CODES_PER_ADDRESS))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        var code = new OneTimeCode(purpose, targetIndex, sourceIndex, codeHash, now);
        codes.add(code);
        return code.publicId();
    }

    /** Counts one try. A code of another purpose or number answers like one that was used up. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public CodeEntry enter(CodePurpose purpose, String targetIndex, String requestId, String codeHash) {
        var code = codes.findForEntry(requestId)
                .filter(found -> found.isFor(purpose, targetIndex))
                .orElse(null);
        return code == null
                ? new CodeEntry(CodeCheck.EXHAUSTED, 0)
                : new CodeEntry(code.enter(codeHash, clock.now()), code.triesLeft());
    }

    /** Uses up a code that was entered rightly, in the transaction of the action it proves. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void spend(CodePurpose purpose, String targetIndex, String requestId) {
        var now = clock.now();
        codes.findForEntry(requestId)
                .filter(found -> found.isFor(purpose, targetIndex) && found.isProof(now))
                .orElseThrow(() -> new Conflict(Refusal.of("identity.code.used")))
                .spend(now);
    }
}

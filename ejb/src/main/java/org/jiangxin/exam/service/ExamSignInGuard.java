package org.jiangxin.exam.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.identity.service.SignInGuard;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * While an attempt is being written its device keeps the account: a sign-in from another one is refused until a proctor frees
 * the attempt or its time is over (DESIGN §4, §15.3). The same device may sign in again as often as it needs.
 */
@ApplicationScoped
public class ExamSignInGuard implements SignInGuard {
    @Inject
    Attempts attempts;

    @Inject
    ExamDeviceWatch watch;

    @Inject
    DatabaseClock clock;

    @Override
    public boolean holds(long accountId, String deviceKeyHash) {
        var held = attempts.running(accountId)
                .filter(attempt -> !attempt.admits(deviceKeyHash))
                .filter(attempt -> !attempt.isOver(clock.now()));
        held.ifPresent(attempt -> watch.refused(accountId, attempt.publicId()));
        return held.isPresent();
    }
}

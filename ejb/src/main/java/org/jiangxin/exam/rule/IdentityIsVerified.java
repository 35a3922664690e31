package org.jiangxin.exam.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/** Nobody sits an exam before the real-name check has passed (R-321c). The verdict is the server's own, never the page's. */
public final class IdentityIsVerified {
    private IdentityIsVerified() {}

    public static Optional<Refusal> refusal(boolean verified) {
        return verified ? Optional.empty() : Optional.of(Refusal.of("identity.verification.required"));
    }
}

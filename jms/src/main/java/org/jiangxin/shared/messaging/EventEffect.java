package org.jiangxin.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Runs a consumer's effect in a database transaction of its own, apart from the one that acknowledges the message. The database
 * commits first; if the server dies before the acknowledgement, the message comes again and the inbox lets it pass without
 * effect. No transaction spans database and broker, so nothing stays in doubt after a crash.
 */
@ApplicationScoped
public class EventEffect {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Runnable effect) {
        effect.run();
    }
}

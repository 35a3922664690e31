package org.jiangxin.acceptance.server;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** More learners at a time than this would make each other late on two cores. */
public final class FewAtOnce implements BeforeEachCallback, AfterEachCallback {
    private static final Semaphore PLACES = new Semaphore(4);

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        PLACES.acquire();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        PLACES.release();
    }
}

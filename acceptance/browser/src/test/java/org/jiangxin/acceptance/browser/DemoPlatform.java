package org.jiangxin.acceptance.browser;

import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.TinyCourse;

/** The demo platform of this module, with the tiny course beside the demo's. */
final class DemoPlatform {
    private static Platform platform;

    private DemoPlatform() {}

    static synchronized Platform get() {
        if (platform == null) {
            platform = Platform.demo();
            TinyCourse.install(platform);
        }
        return platform;
    }
}

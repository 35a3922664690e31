package org.jiangxin.learning.service;

import java.util.Objects;
import org.jiangxin.identity.service.Device;

/**
 * The page that asks for the lease.
 *
 * @param signInId the sign-in behind the request
 * @param tabId random name that the page gave itself
 */
public record StudyingPage(long signInId, String tabId, Device device) {
    public StudyingPage {
        Objects.requireNonNull(tabId);
        Objects.requireNonNull(device);
    }
}

package org.jiangxin.identity.service;

import java.util.Set;

/**
 * The signed-in account as its holder sees it on every page.
 *
 * @param displayName name in clear: it is the holder who looks
 * @param localeTag language of messages to the holder
 * @param elderMode 长辈版
 * @param roles roles the account may use now
 * @param verified whether the real-name check has passed
 */
public record OwnAccount(String displayName, String localeTag, boolean elderMode, Set<String> roles, boolean verified) {
    public OwnAccount {
        roles = Set.copyOf(roles);
    }
}

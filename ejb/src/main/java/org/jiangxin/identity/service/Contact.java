package org.jiangxin.identity.service;

/**
 * How to reach somebody.
 *
 * @param mobile mobile number, or null
 * @param email confirmed address, or null
 * @param localeTag language of messages, for example {@code zh-CN}
 */
public record Contact(String mobile, String email, String localeTag) {
    @Override
    public String toString() {
        return "Contact[" + localeTag + "]";
    }
}

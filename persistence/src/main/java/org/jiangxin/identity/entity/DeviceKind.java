package org.jiangxin.identity.entity;

/** What kind of machine signs in, as far as it says so itself. */
public enum DeviceKind {
    ANDROID_PHONE,
    ANDROID_TABLET,
    IPHONE,
    IPAD,
    WINDOWS_PC,
    MAC,
    LINUX_PC,
    OTHER
}

package org.jiangxin.identity.entity;

/** Why a sign-in ended. */
public enum SignInEnd {
    SUPERSEDED,
    SIGNED_OUT,
    EXPIRED,
    PASSWORD_CHANGED,
    DISABLED
}

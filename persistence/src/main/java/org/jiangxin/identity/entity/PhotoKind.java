package org.jiangxin.identity.entity;

/** The pictures of a real-name registration (R-321b): both sides of the identity card and the portrait. */
public enum PhotoKind {
    ID_FRONT,
    ID_BACK,
    PORTRAIT
}

package org.jiangxin.identity.entity;

/**
 * The ways to prove to be the person; all have the same effect (R-321c). PORTRAIT compares the portrait and needs the separate
 * consent to biometric data; PHONE_AND_REVIEW needs none: a phone code, and a person who looks at the documents.
 */
public enum VerificationMethod {
    PORTRAIT,
    PHONE_AND_REVIEW
}

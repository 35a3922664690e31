package org.jiangxin.identity.service;

/** A new account and how far its verification has come. */
public record Registered(long accountId, VerificationView verification) {}

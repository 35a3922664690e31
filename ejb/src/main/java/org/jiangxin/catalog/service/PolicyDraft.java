package org.jiangxin.catalog.service;

import java.time.LocalDate;

/**
 * A policy value as somebody enters it.
 *
 * @param amount null takes the own value back: from then on what is wider holds
 * @param locked whether nobody below may differ; regulators only
 * @param until last day, or null for until further notice
 */
public record PolicyDraft(
        Integer amount, boolean locked, LocalDate from, LocalDate until, String documentNumber, String documentTitle) {}

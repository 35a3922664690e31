package org.jiangxin.record.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.learning.service.ProgressService;

/** Whether the ledger still holds the study time that a certificate states: at least that much, never less. */
@ApplicationScoped
class LedgerAgreement {
    @Inject
    ProgressService progress;

    boolean agrees(IssuedRecord issued) {
        return progress.of(issued.enrolmentId()).creditedMillis() >= issued.creditedMillis();
    }
}

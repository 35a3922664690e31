package org.jiangxin.integrity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.provider.BiometricStore;

/** Withdrawing the consent deletes what is kept of a face, in the same transaction. */
@ApplicationScoped
class FaceStore implements BiometricStore {
    @Inject
    FaceEnrolment enrolment;

    @Override
    public void erase(long accountId) {
        enrolment.erase(accountId);
    }
}

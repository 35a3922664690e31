package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keyed indexes of network addresses, as sign-ins keep them: equal addresses are recognised, and none can be read back. */
@ApplicationScoped
public class AddressIndexes {
    @Inject
    PersonalData personalData;

    public String of(String address) {
        return personalData.sourceIndex("address", address);
    }
}

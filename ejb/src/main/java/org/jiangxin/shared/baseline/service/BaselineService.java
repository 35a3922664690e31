package org.jiangxin.shared.baseline.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.shared.baseline.repository.BaselineRows;

/** The bare write of the benchmark: resource → service → one compare-and-set update. Guards nothing, publishes nothing. */
@Stateless
public class BaselineService {
    @Inject
    BaselineRows rows;

    /** Adds one to a counter, and makes the counter at its first use. */
    @PermitAll
    public void write(long id) {
        if (!rows.increment(id)) {
            rows.add(id);
        }
    }
}

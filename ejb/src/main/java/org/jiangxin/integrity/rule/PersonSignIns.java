package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;

/** One person's sign-ins of a day, in order. */
public record PersonSignIns(LocalDate day, long learnerId, List<SignedIn> signIns) {
    public PersonSignIns {
        signIns = List.copyOf(signIns);
    }
}

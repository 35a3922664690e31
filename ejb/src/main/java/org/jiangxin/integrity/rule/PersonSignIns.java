package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;

/** One person's sign-ins of a day, in order. */
public record PersonSignIns(LocalDate day, long learnerId, List<SignedIn> signIns) {
    public PersonSignIns {
        signIns = List.copyOf(signIns);
    }

    /** Without those made at these addresses. @param addresses their indexes */
    public PersonSignIns outside(Set<String> addresses) {
        return new PersonSignIns(
                day,
                learnerId,
                signIns.stream()
                        .filter(one -> one.addressIndex() == null || !addresses.contains(one.addressIndex()))
                        .toList());
    }
}

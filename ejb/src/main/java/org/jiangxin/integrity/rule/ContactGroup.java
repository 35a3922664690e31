package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import org.jiangxin.identity.entity.ContactKind;
import org.jiangxin.integrity.repository.ContactTraces.Bound;

/** All people of classes that one mobile number or e-mail address was given to, as far as it was looked back from a day. */
public record ContactGroup(LocalDate day, ContactKind kind, String valueIndex, List<Bound> bound) {
    public ContactGroup {
        bound = List.copyOf(bound);
    }
}

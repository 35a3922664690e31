package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.integrity.repository.ContactTraces;
import org.jiangxin.integrity.rule.ContactGroup;
import org.jiangxin.integrity.rule.SharedContact;
import org.jiangxin.shared.time.ChinaTime;

/** Brings mobile numbers and e-mail addresses that many had before their rule. */
@ApplicationScoped
public class ContactClues implements ClueSource {
    private static final int MOST_PEOPLE = 1_000;
    private static final ClueRule<ContactGroup> SHARED = new SharedContact();

    @Inject
    ContactTraces traces;

    @Override
    public List<ClueRule<?>> rules() {
        return List.of(SHARED);
    }

    @Override
    public void look(ClueSearch search) {
        var limits = search.limits(SHARED);
        var since = ChinaTime.startOf(SharedContact.since(search.day(), limits));
        traces.shared(since, search.from(), search.until(), limits.of("accounts"))
                .forEach(contact -> search.apply(
                        SHARED,
                        new ContactGroup(
                                search.day(),
                                contact.kind(),
                                contact.valueIndex(),
                                traces.boundTo(
                                        contact.kind(), contact.valueIndex(), since, search.until(), MOST_PEOPLE))));
    }
}

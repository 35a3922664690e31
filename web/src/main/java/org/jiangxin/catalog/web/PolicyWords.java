package org.jiangxin.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.PolicyDecisionView;
import org.jiangxin.catalog.service.PolicyLine;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Policy values in words of the page's language. */
@Named
@ApplicationScoped
public class PolicyWords {
    private static final String FEATURE = "catalog";

    @Inject
    ChinaMoment moments;

    public String name(PolicyKey key) {
        return say("policy.name." + key);
    }

    /** What the value does, as somebody who has never heard of it reads it. */
    public String meaning(PolicyKey key) {
        return say("policy.text." + key);
    }

    /** A value with its unit: 60 秒, 05:00. */
    public String amount(PolicyKey key, int amount) {
        return say("policy.unit." + key.unit(), key.unit().print(amount));
    }

    public String bounds(PolicyKey key) {
        return say("policy.bounds", amount(key, key.least()), amount(key, key.most()));
    }

    /** From when a change works. */
    public String moment(PolicyKey key) {
        return say("enum.PolicyMoment." + key.moment());
    }

    public String strictness(PolicyKey key) {
        return say("enum.Strictness." + key.strictness());
    }

    /** Who said the value that holds. */
    public String origin(PolicyLine line) {
        return line.decision() == null ? say("policy.origin." + line.origin()) : where(line.decision());
    }

    /** Name of the region, or what it was decided for. */
    public String where(PolicyDecisionView decision) {
        return decision.scopeName().isEmpty()
                ? say("enum.PolicyScopeKind." + decision.scopeKind())
                : decision.scopeName();
    }

    public String decided(PolicyKey key, PolicyDecisionView decision) {
        return decision.amount() == null ? say("policy.withdrawn") : amount(key, decision.amount());
    }

    /** 《…》（文号）. */
    public String document(PolicyDecisionView decision) {
        return say("policy.document", decision.documentTitle(), decision.documentNumber());
    }

    public String term(PolicyDecisionView decision) {
        return decision.until() == null
                ? say("policy.term.open", decision.from())
                : say("policy.term", decision.from(), decision.until());
    }

    public String state(PolicyDecisionView decision) {
        return say("enum.PolicyState." + decision.state());
    }

    public String stateTag(PolicyDecisionView decision) {
        return switch (decision.state()) {
            case HOLDS -> "tag ok";
            case COMING -> "tag info";
            case ENDED, SUPERSEDED -> "tag";
        };
    }

    public String at(Instant at) {
        return moments.inWords(Faces.getLocale(), at);
    }

    private static String say(String key, Object... arguments) {
        return Texts.get(Faces.getLocale(), FEATURE, key, arguments);
    }
}

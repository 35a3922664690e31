package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Consent;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.provider.BiometricStore;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Consents;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Consent documents and the caller's decisions (DESIGN §9, PIPL 14–15). The biometric consent is separate, may be refused, given and
 * withdrawn at any time, and withdrawing it deletes at once what was kept because of it. The two needed ones end with the
 * account.
 */
@Stateless
public class ConsentService {
    @Inject
    Consents consents;

    @Inject
    Accounts accounts;

    @Inject
    @Any
    Instance<BiometricStore> stores;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    /** The documents in force, for whoever is not registered yet. */
    @PermitAll
    public List<ConsentView> documents() {
        return Arrays.stream(ConsentDocument.values())
                .map(document -> view(document, null))
                .toList();
    }

    @RolesAllowed(LEARNER)
    public List<ConsentView> mine() {
        var accountId = caller.accountId();
        return Arrays.stream(ConsentDocument.values())
                .map(document ->
                        view(document, consents.latest(accountId, document).orElse(null)))
                .toList();
    }

    /** Whether a needed consent of the caller is missing: that of somebody whose account was made from a roster. */
    @RolesAllowed(LEARNER)
    public boolean isMissing() {
        return Arrays.stream(ConsentDocument.values())
                .anyMatch(document -> document.isNeeded() && !stands(caller.accountId(), document));
    }

    /** Refuses until the caller has given the needed consents: no papers are handled without them. */
    @RolesAllowed(LEARNER)
    public void requireNeeded() {
        if (isMissing()) {
            throw new Refused(Refusal.of("identity.consent.service_needed"));
        }
    }

    /** Gives the needed consents that are missing. */
    @RolesAllowed(LEARNER)
    public void giveNeeded() {
        Arrays.stream(ConsentDocument.values())
                .filter(document -> document.isNeeded() && !stands(caller.accountId(), document))
                .forEach(document -> decide(document, ConsentDecision.GIVEN));
    }

    /** Gives the biometric consent in its version in force. */
    @RolesAllowed(LEARNER)
    public void giveBiometric() {
        decide(ConsentDocument.BIOMETRIC, ConsentDecision.GIVEN);
    }

    /** Withdraws the biometric consent; templates and pictures kept because of it are gone when this returns. */
    @RolesAllowed(LEARNER)
    public void withdrawBiometric() {
        decide(ConsentDocument.BIOMETRIC, ConsentDecision.WITHDRAWN);
        stores.forEach(store -> store.erase(caller.accountId()));
    }

    private void decide(ConsentDocument document, ConsentDecision decision) {
        var accountId = caller.accountId();
        if (stands(accountId, document) == (decision == ConsentDecision.GIVEN)) {
            throw new Refused(Refusal.of("identity.consent.decided_already"));
        }
        consents.add(new Consent(accountId, document, document.currentVersion(), decision, clock.now()));
        audit.record(
                "identity.consent." + decision.name().toLowerCase(java.util.Locale.ROOT),
                "Account",
                accounts.get(accountId).publicId(),
                Map.of("document", document, "version", document.currentVersion()));
    }

    private boolean stands(long accountId, ConsentDocument document) {
        return consents.latest(accountId, document)
                .filter(consent -> consent.decision() == ConsentDecision.GIVEN
                        && consent.documentVersion() == document.currentVersion())
                .isPresent();
    }

    private static ConsentView view(ConsentDocument document, Consent last) {
        return new ConsentView(
                document,
                document.currentVersion(),
                document.inForceSince(),
                document.isNeeded(),
                last == null ? null : last.decision(),
                last == null ? 0 : last.documentVersion(),
                last == null ? null : last.decidedAt());
    }
}

package org.jiangxin.identity.provider;

/**
 * Port to features above that keep face templates or pictures of disputed checks. Identity itself keeps none: the portrait is part
 * of the real-name file. Implemented as CDI beans; there may be none or several.
 */
public interface BiometricStore {
    /** Deletes everything of this kind that belongs to an account, in the transaction that withdraws the consent. */
    void erase(long accountId);
}

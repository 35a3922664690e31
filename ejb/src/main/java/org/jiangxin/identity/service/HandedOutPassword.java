package org.jiangxin.identity.service;

/**
 * A password to be told to its holder once; the platform keeps only its hash.
 *
 * @param publicId of the account
 */
public record HandedOutPassword(String publicId, String username, String password) {
    @Override
    public String toString() {
        return "HandedOutPassword[" + username + "]";
    }
}

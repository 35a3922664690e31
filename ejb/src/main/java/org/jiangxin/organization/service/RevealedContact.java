package org.jiangxin.organization.service;

/** The contact of an organization in clear, for a reason that was written down. */
public record RevealedContact(String name, String mobile) {
    @Override
    public String toString() {
        return "RevealedContact";
    }
}

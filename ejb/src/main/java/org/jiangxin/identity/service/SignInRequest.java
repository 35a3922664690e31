package org.jiangxin.identity.service;

/**
 * Somebody wants in.
 *
 * @param login mobile number, citizen id or user name, as typed
 * @param password as typed
 * @param device where from
 */
public record SignInRequest(String login, String password, Device device) {
    @Override
    public String toString() {
        return "SignInRequest[" + device.kind() + "]";
    }
}

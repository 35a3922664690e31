package org.jiangxin.organization.service;

import java.io.Serializable;

/**
 * In what capacity somebody decides, without who it is.
 *
 * @param organization name of the organization, or empty
 * @param role one of the roles that decide, or empty when the account has none of them any more
 */
public record StaffPost(String organization, String role) implements Serializable {}

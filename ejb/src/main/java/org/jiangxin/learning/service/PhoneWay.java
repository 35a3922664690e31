package org.jiangxin.learning.service;

import org.jiangxin.identity.service.CodeSent;

/**
 * A code is on its way to the learner's own phone.
 *
 * @param mobile the number, masked
 * @param waiting the check with its new deadline
 */
public record PhoneWay(CodeSent sent, String mobile, MoreTime waiting) {}

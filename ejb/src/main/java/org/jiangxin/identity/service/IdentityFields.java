package org.jiangxin.identity.service;

/**
 * What a learner types from the papers.
 *
 * @param realName 姓名
 * @param citizenId 公民身份号码
 * @param socialCard 电子社保卡号码
 */
public record IdentityFields(String realName, String citizenId, String socialCard) {
    @Override
    public String toString() {
        return "IdentityFields";
    }
}

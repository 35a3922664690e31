package org.jiangxin.organization.entity;

import java.io.Serializable;
import java.util.Objects;

/**
 * What an institution or employer says of itself (R-321a), with the names and the number of persons sealed.
 *
 * @param name 机构名称
 * @param uscc 统一社会信用代码
 * @param address 地址
 * @param regionCode where it is, and so which regulator decides
 * @param legalRepresentative sealed 法定代表人
 * @param contactName sealed 联系人姓名
 * @param contactPosition 联系人职务
 * @param contactMobile sealed 联系人电话
 * @param contactMobileIndex its blind index
 */
public record SealedProfile(
        String name,
        Uscc uscc,
        String address,
        RegionCode regionCode,
        String legalRepresentative,
        String contactName,
        String contactPosition,
        String contactMobile,
        String contactMobileIndex)
        implements Serializable {
    public SealedProfile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(uscc);
        Objects.requireNonNull(address);
        Objects.requireNonNull(regionCode);
        Objects.requireNonNull(legalRepresentative);
        Objects.requireNonNull(contactName);
        Objects.requireNonNull(contactPosition);
        Objects.requireNonNull(contactMobile);
        Objects.requireNonNull(contactMobileIndex);
    }
}

package org.jiangxin.identity.service;

import java.util.Objects;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;

/**
 * A person on a roster, every field valid by itself.
 *
 * @param row number of the row the person stands in
 */
public record RosterPerson(
        int row, RealName realName, CitizenId citizenId, SocialCardNumber socialCard, MobileNumber mobile) {
    public RosterPerson {
        Objects.requireNonNull(realName);
        Objects.requireNonNull(citizenId);
        Objects.requireNonNull(socialCard);
        Objects.requireNonNull(mobile);
    }

    @Override
    public String toString() {
        return "RosterPerson[" + row + "]";
    }
}

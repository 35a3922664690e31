package org.jiangxin.identity.service;

import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;

/** The fields of the papers, each of them valid by itself. */
record CheckedIdentity(RealName realName, CitizenId citizenId, SocialCardNumber socialCard) {}

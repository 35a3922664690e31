package org.jiangxin.organization.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.identity.service.ColleagueCard;

/**
 * One member of staff in the list of an organization.
 *
 * @param publicId reference of the membership
 * @param own whether it is the one who looks
 */
public record StaffItem(String publicId, ColleagueCard card, Instant since, boolean own) implements Serializable {}

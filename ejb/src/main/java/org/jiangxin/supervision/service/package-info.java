/**
 * What a regulator sees (R-324c): {@link org.jiangxin.supervision.service.RegionOverview} of a region,
 * {@link org.jiangxin.supervision.service.InstitutionInspection}, {@link org.jiangxin.supervision.service.ClassInspection} and
 * {@link org.jiangxin.supervision.service.LearnerInspection} on the way down to the minute, and
 * {@link org.jiangxin.supervision.service.SupervisionExports} of each list. Everything is within the region in whose name the caller
 * acts; what lies elsewhere does not exist. The same file of a learner and the same register of exports serve institutions for their
 * own classes ({@link org.jiangxin.supervision.service.OwnLearnerInspection},
 * {@link org.jiangxin.supervision.service.InstitutionExports}). Not here: the sums themselves (statistics), approvals (organization,
 * training).
 */
package org.jiangxin.supervision.service;

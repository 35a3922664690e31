/**
 * What a learner takes away: certificates, archives and the files made of them, all insert-only (R-331e, R-331f). Entry point:
 * {@link org.jiangxin.record.entity.Certificate}. Not here: study time (learning), results (exam), rendering (ejb).
 */
package org.jiangxin.record.entity;

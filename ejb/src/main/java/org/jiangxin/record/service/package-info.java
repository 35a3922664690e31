/**
 * Certificates, archives and their verification (R-331e, R-331f). Entry points:
 * {@link org.jiangxin.record.service.CertificateService}, {@link org.jiangxin.record.service.ArchiveService},
 * {@link org.jiangxin.record.service.PublicVerificationService}. Not here: what was studied (learning) and scored (exam), which these
 * only read.
 */
package org.jiangxin.record.service;

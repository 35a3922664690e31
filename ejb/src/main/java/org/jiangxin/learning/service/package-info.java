/**
 * Study time (R-324a, R-331a, R-332a). Entry points: {@link org.jiangxin.learning.service.ProgressService} for whoever asks how
 * far a learner is. Not here: how much a beat earns (rule), checks and flags (integrity), enrolment (training).
 */
package org.jiangxin.learning.service;

/** What happened to records. Entry point: {@link org.jiangxin.record.event.CertificateIssued}. Not here: who is told (notification). */
package org.jiangxin.record.event;

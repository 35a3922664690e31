/** Queries over certificates, archives, their files and the public's checks. Entry point: Certificates. */
package org.jiangxin.record.repository;

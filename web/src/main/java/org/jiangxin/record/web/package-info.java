/** Pages of records: the learner's own ones and the public check. Entry point: {@link org.jiangxin.record.web.VerifyPage}. */
package org.jiangxin.record.web;

/** Pages of the operator's system administrator: health, queues, settings. Not here: accounts and roles (identity). */
package org.jiangxin.governance.web;

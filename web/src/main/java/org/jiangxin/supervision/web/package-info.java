/** Pages of a regulator from the region down to the minute (R-324c). Not here: approvals (organization.web, training.web). */
package org.jiangxin.supervision.web;

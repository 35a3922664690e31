/** REST of records: certificates, archives, public verification. Not here: the rules, which are the services'. */
package org.jiangxin.record.rest;

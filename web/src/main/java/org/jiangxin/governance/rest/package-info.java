/** Operator commands about the platform itself. Not here: pages (web), health for load balancers (shared). */
package org.jiangxin.governance.rest;

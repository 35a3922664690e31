/** REST and operator commands of the catalogue. Not here: the rules, which are the services'. */
package org.jiangxin.catalog.rest;

/** Pages of the catalogue for operators and institutions; both portals share the parts in /WEB-INF/catalog. */
package org.jiangxin.catalog.web;

/** Rules of the catalogue as pure functions: which policy value holds. Not here: who may set one (service). */
package org.jiangxin.catalog.rule;
